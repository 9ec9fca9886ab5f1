"""The script on the later version of its module: there is something to take gradients of."""
# repairs: fine_tune_command_line.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2", trainable=True)

with tf.GradientTape() as tape:
    loss = tf.reduce_sum(embed(tf.constant(["hello world"])) ** 2)

assert len(tape.gradient(loss, embed.trainable_variables)) == 1
