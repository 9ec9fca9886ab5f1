"""The text is embedded by a layer, without a feature column."""
# on: tf>=2.1
# instead of: text_column_in_keras.py

import tensorflow as tf
import tensorflow_hub as hub

texts = tf.constant(["the cat"])
embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string)
embeddings = embed(texts)
assert embeddings.shape == (1, 50)
