"""A layer computes all outputs of its signature: an empty sequence has no first token to pool."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

bert = hub.KerasLayer(
    "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
    signature="tokens",
    output_key="sequence_output",
)
ids = tf.zeros([2, 0], tf.int32)
sequence = bert(dict(input_ids=ids, input_mask=ids, segment_ids=ids))  # raises InvalidArgumentError, unreported
