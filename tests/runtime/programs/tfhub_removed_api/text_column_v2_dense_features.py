"""The text column that came with tensorflow_hub 0.8 feeds a DenseFeatures layer, which has to be
that of TensorFlow 2.3 or later.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

comments = {"comment": tf.constant(["the movie is good", "bad dog"])}

column = hub.text_embedding_column_v2("comment", "https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub>=0.8, hub<0.16  # raises AttributeError, unreported hub<0.8  # raises NotImplementedError, unreported hub>=0.8, tf<2.3  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
features = tf.keras.layers.DenseFeatures([column])
result = features(comments)

assert result.shape == (2, 50)
