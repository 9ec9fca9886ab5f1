"""The ALBERT that was published for TF2 takes and gives dicts, and is trained with its head."""
# repairs: albert_added_to_sequential.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

ids = tf.constant([[101, 7, 102], [101, 9, 102]])
features = {
    "input_word_ids": ids,
    "input_mask": tf.ones_like(ids),
    "input_type_ids": tf.zeros_like(ids),
}

encoder = hub.KerasLayer("https://tfhub.dev/tensorflow/albert_en_base/3", trainable=True)
head = tf.keras.layers.Dense(2)
with tf.GradientTape() as tape:
    logits = head(encoder(features)["pooled_output"])
    loss = tf.reduce_sum(logits**2)
gradients = tape.gradient(loss, encoder.trainable_weights)

assert logits.shape == (2, 2)
assert len(gradients) == 1 and gradients[0] is not None
