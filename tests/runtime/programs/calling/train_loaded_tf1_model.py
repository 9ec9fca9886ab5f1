"""The trainable variables of a loaded TF1 Hub model are asked for, of which it has no list."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
optimizer = tf.keras.optimizers.SGD(0.1)

with tf.GradientTape() as tape:
    loss = tf.reduce_sum(module.signatures["default"](tf.constant(["good movie"]))["default"] ** 2)
variables = module.trainable_variables  # raises AttributeError, unreported
optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
