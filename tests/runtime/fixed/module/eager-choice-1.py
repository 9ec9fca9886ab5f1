"""hub.Module in a program with eager execution, as the first step of many moves to TensorFlow 2."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
embeddings = embed(tf.constant(["the cat", "a good movie"]))
assert embeddings.shape == (2, 128)
