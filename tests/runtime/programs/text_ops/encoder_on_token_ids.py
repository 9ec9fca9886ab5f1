"""The encoder alone takes ids that another tokenizer made and needs no other package."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

bert_layer = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/2")
word_ids = tf.constant([[101, 7592, 2088, 102]])
outputs = bert_layer(
    {
        "input_word_ids": word_ids,
        "input_mask": tf.ones_like(word_ids),
        "input_type_ids": tf.zeros_like(word_ids),
    }
)

assert outputs["pooled_output"].shape == (1, 768)
assert outputs["sequence_output"].shape == (1, 4, 768)
