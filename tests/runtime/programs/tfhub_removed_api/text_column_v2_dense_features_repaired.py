"""The embedding that the column computed, computed by the layer it was made of."""
# repairs: text_column_v2_dense_features.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

comments = {"comment": tf.constant(["the movie is good", "bad dog"])}

texts = comments["comment"]
result = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string)(texts)

assert result.shape == (2, 50)
