"""Signature and output of a TF1 model are chosen when the layer is made."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

ELMO = "https://tfhub.dev/google/elmo/3"
words = hub.KerasLayer(ELMO, signature="default", output_key="elmo")
tokens = hub.KerasLayer(ELMO, signature="tokens", signature_outputs_as_dict=True)
sentence = tf.constant(["the cat"])
outputs = tokens({"tokens": tf.constant([["the", "cat"]]), "sequence_len": tf.constant([2])})

assert hub.KerasLayer(ELMO)(sentence).shape == (1, 1024)
assert words(sentence).shape == (1, 2, 1024)
assert tf.reduce_all(outputs["elmo"] == words(sentence))
