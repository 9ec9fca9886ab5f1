"""A signature gets its inputs in a dict, as hub.Module got them, instead of by keywords."""

import tensorflow as tf
import tensorflow_hub as hub

bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
ids = tf.constant([[101, 102]])
inputs = dict(input_ids=ids, input_mask=ids, segment_ids=ids)
outputs = bert.signatures["tokens"](inputs)  # raises TypeError, unreported
