"""A text column of the first API in a Keras layer for feature columns, which runs eagerly."""
# on: tf>=2.1, hub<0.16

import tensorflow as tf
import tensorflow_hub as hub

column = hub.text_embedding_column("text", "https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module]
features = tf.keras.layers.DenseFeatures([column])
embeddings = features({"text": tf.constant(["the cat"])})  # raises RuntimeError, unreported
assert embeddings.shape == (1, 50)
