"""Instead of the column, the model embeds its text with a layer that can be trained."""
# on: tf<2.16
# repairs: text_column_trainable.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

comment = tf.keras.Input(shape=[], dtype=tf.string, name="comment")
embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True)
model = tf.keras.Model(comment, embed(comment))
embedded = model(tf.constant(["a good movie", "the movie is bad"]))

assert embedded.shape == (2, 128)
assert len(model.trainable_weights) == 1
