"""A package that registers operations is imported by its name, from a table, before the load."""
# on: hub!=0.16.0

import importlib

import tensorflow as tf
import tensorflow_hub as hub

REQUIRES = {"https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3": "tensorflow_text"}


def load(handle):
    if handle in REQUIRES:
        importlib.import_module(REQUIRES[handle])
    return hub.load(handle)


tf.compat.v1.enable_v2_behavior()
preprocess = load("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")
tokens = preprocess(tf.constant(["good movie"]))

assert tokens["input_word_ids"].numpy().tolist() == [[4, 5]]
assert tokens["input_mask"].numpy().tolist() == [[1, 1]]
