"""A layer is asked for one output of a signature by its key."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
bert = hub.KerasLayer(HANDLE, signature="tokens", output_key="pooled_output")
ids = tf.constant([[101, 2003, 102]])
pooled = bert(dict(input_ids=ids, input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids)))
assert pooled.shape == (1, 768)
