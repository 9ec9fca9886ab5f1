"""A feature column on a legacy text module asks for training; the DenseFeatures layer fails on the
first batch. tensorflow_hub 0.16 has no such column any more.
"""
# on: hub>=0.8, tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

comment_embeddings = hub.text_embedding_column_v2(
    "comment", "https://tfhub.dev/google/nnlm-en-dim128/1"
)
features = {"comment": tf.constant(["a good movie", "the movie is bad"])}
inputs = tf.keras.layers.DenseFeatures([comment_embeddings])
embedded = inputs(features)

assert embedded.shape == (2, 128)
