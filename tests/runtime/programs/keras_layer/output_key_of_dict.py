"""The TF2 BERT returns a dict, and `output_key` picks one of its outputs."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

encoder = hub.KerasLayer(
    "https://tfhub.dev/tensorflow/small_bert/bert_en_uncased_L-4_H-512_A-8/1",
    trainable=True,
    output_key="pooled_output",
)
ids = tf.constant([[101, 7, 102]])
inputs = {"input_word_ids": ids, "input_mask": ids, "input_type_ids": tf.zeros_like(ids)}
pooled = encoder(inputs)

assert pooled.shape == (1, 768)
assert len(encoder.trainable_weights) == 1
