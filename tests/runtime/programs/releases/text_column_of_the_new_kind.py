"""Sentences are embedded by a feature column for Keras, which hub has from 0.8 up to 0.15.

It works on TensorFlow 2.3 and later.
"""
# on: tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

column = hub.text_embedding_column_v2("sentence", "https://tfhub.dev/google/nnlm-en-dim50/2")  # [tfhub-deprecated-module] hub>=0.8, hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError, unreported hub<0.8  # raises NotImplementedError, unreported hub>=0.8, tf<2.3  # raises AttributeError hub>=0.16
features = tf.keras.layers.DenseFeatures([column])({"sentence": tf.constant(["the cat", "dog"])})
result = features.numpy()

assert result.shape == (2, 50)
