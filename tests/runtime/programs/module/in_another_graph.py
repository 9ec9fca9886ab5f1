"""A module is made at import, in the default graph, and called in the graph of the training job."""
# on: hub<0.16
# no repair: eager_repaired.py shows the layer that its message proposes

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")  # [tfhub-deprecated-module]

with tf.Graph().as_default():
    embeddings = embed(["the cat"])  # raises RuntimeError, unreported
