"""BERT's TF2 model is given inputs under the names that its TF1 model has."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

bert = hub.load("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/4")
ids = tf.constant([[101, 7592, 102]])
inputs = {"input_ids": ids, "input_mask": tf.ones_like(ids), "segment_ids": tf.zeros_like(ids)}
outputs = bert(inputs)  # raises ValueError, unreported

assert outputs["pooled_output"].shape == (1, 768)
