"""Version 2 of nnlm is a TF2 SavedModel: its embedding has a gradient and moves."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True)
sentences = tf.constant(["a good movie"])

with tf.GradientTape() as tape:
    loss = tf.reduce_sum(embed(sentences) ** 2)
(gradient,) = tape.gradient(loss, embed.trainable_variables)
embed.trainable_variables[0].assign_sub(0.01 * tf.convert_to_tensor(gradient))

assert tf.reduce_sum(embed(sentences) ** 2) < loss
