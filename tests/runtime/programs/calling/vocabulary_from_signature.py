"""BERT's vocabulary is opened where a signature says, which loading does not fill in."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
info = bert.signatures["tokenization_info"]()

vocabulary = open(info["vocab_file"].numpy())  # raises FileNotFoundError, unreported
assert vocabulary.readline() == "hello\n"
