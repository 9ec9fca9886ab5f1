"""The embedding is computed by a frozen layer; only what follows it is trained."""
# repairs: trainable_text_column.py

import tensorflow as tf

tf.compat.v1.enable_v2_behavior()


def embed_descriptions(texts):
    import tensorflow_hub as hub

    return hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/2", input_shape=[], dtype=tf.string)(texts)


features = {"descriptions": tf.constant(["the cat and the dog", "a good movie"])}
embedded = embed_descriptions(features["descriptions"])
kernel = tf.Variable(tf.ones([512, 3]))

with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.matmul(embedded, kernel) ** 2)

assert embedded.shape == (2, 512)
assert tape.gradient(loss, kernel).shape == (512, 3)
