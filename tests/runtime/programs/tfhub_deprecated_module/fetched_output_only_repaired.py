"""Around the layer's call tf.function leaves out what is not used of its outputs."""
# on: tf>=2.1
# repairs: fetched_output_only.py

import tensorflow as tf
import tensorflow_hub as hub

bert = hub.KerasLayer(
    "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
    signature="tokens",
    signature_outputs_as_dict=True,
)


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.int32)])
def encode(ids):
    inputs = dict(input_ids=ids, input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids))
    return bert(inputs)["sequence_output"]


empty = encode(tf.zeros([2, 0], tf.int32))
result = encode(tf.constant([[7, 8], [9, 0]]))

assert empty.shape == (2, 0, 768)
assert result.shape == (2, 2, 768)
