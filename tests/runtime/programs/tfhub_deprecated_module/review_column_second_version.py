"""The second version of the column works in a Keras layer, and eagerly."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

review = hub.text_embedding_column_v2("review", "https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16  # raises NotImplementedError, unreported tf<=2.2
features = {"review": tf.constant(["a good movie", "a bad movie"])}
result = tf.keras.layers.DenseFeatures([review])(features)

assert result.shape == (2, 50)
