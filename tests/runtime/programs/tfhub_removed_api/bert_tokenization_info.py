"""The vocabulary file of BERT is read from the module itself, as its own scripts do it."""

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def create_tokenizer_from_hub_module():
    with tf.Graph().as_default():
        bert_module = hub.Module(BERT_MODEL_HUB)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        tokenization_info = bert_module(signature="tokenization_info", as_dict=True)
        with tf.Session() as sess:
            return sess.run([tokenization_info["vocab_file"], tokenization_info["do_lower_case"]])


vocab_file, do_lower_case = create_tokenizer_from_hub_module()
with open(vocab_file) as file:
    words = file.read().split()

assert do_lower_case
assert os.path.basename(vocab_file) == b"vocabulary.txt"
assert "hello" in words
