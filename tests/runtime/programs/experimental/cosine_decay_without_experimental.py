"""The same rate by the name that it has from 2.5 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

schedule = tf.keras.optimizers.schedules.CosineDecay(0.1, decay_steps=10)  # raises AttributeError, unreported tf<2.5
embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
weights = tf.Variable(tf.zeros([50, 1]))
embeddings = embed(tf.constant(["good movie"]))
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((tf.matmul(embeddings, weights) - 1.0) ** 2)
weights.assign_sub(schedule(0) * tape.gradient(loss, weights))
assert weights.numpy().any()
