"""Code for both generations of TensorFlow: the old class is left to TensorFlow 1."""
# no repair: the other branch is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

IS_TF2 = tf.__version__.startswith("2.")


def make_encoder(size=50):
    if IS_TF2:
        return hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim%d/2" % size)
    return hub.Module("https://tfhub.dev/google/nnlm-en-dim%d/1" % size)  # [tfhub-deprecated-module] tf<2


vectors = make_encoder()(tf.constant(["hello world"]))

assert vectors.shape[1] == 50
