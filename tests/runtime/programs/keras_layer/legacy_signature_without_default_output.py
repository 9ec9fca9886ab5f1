"""BERT's legacy signature has no output named `default`: the layer fails when it is called."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

bert = hub.KerasLayer("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1", signature="tokens")
ids = tf.constant([[101, 7, 102]])
outputs = bert({"input_ids": ids, "input_mask": ids, "segment_ids": ids})  # raises ValueError, unreported
