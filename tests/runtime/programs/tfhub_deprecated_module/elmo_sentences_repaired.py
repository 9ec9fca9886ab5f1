"""ELMo's outputs come as a dict from a layer, which has to be given a tensor of sentences."""
# repairs: elmo_sentences.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()


def elmo_vectors(sentences):
    elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2", signature_outputs_as_dict=True)
    embeddings = elmo(tf.constant(sentences))["elmo"]
    return tf.reduce_mean(embeddings, axis=1)


result = elmo_vectors(["the cat is on the mat", "dogs are in the fog"])
assert result.shape == (2, 1024)
