"""A module is made at import, in the default graph, and called in the graph of the training job."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")

with tf.Graph().as_default():
    embeddings = embed(tf.constant(["the cat"]))
