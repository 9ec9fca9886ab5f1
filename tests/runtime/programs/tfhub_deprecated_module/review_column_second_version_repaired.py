"""One layer embeds the reviews."""
# on: tf>=2.1
# repairs: review_column_second_version.py

import tensorflow as tf
import tensorflow_hub as hub

features = {"review": tf.constant(["a good movie", "a bad movie"])}
texts = features["review"]
result = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string
)(texts)

assert result.shape == (2, 50)
