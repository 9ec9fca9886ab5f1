"""The TF2 SavedModel in its place names its inputs otherwise and has a classifier's output too."""
# repairs: bert_pooled_output.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

bert_layer = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/4")
ids = tf.constant([[101, 2003, 102, 0]])
mask = tf.constant([[1, 1, 1, 0]])
bert_outputs = bert_layer(
    dict(input_word_ids=ids, input_mask=mask, input_type_ids=tf.zeros_like(ids))
)

assert bert_outputs["pooled_output"].shape == (1, 768)
assert bert_outputs["sequence_output"].shape == (1, 4, 768)
