"""A rate that decays along a cosine, for the training behind a frozen layer, by its old name."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

schedule = tf.keras.experimental.CosineDecay(0.1, decay_steps=10)  # raises AttributeError, unreported tf>=2.16
embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
weights = tf.Variable(tf.zeros([50, 1]))
optimizer = tf.keras.optimizers.SGD(schedule)
embeddings = embed(tf.constant(["good movie"]))
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((tf.matmul(embeddings, weights) - 1.0) ** 2)
optimizer.apply_gradients([(tape.gradient(loss, weights), weights)])
assert weights.numpy().any()

stable = getattr(tf.keras.optimizers.schedules, "CosineDecay", None)
assert stable is (tf.keras.experimental.CosineDecay if tf.__version__.startswith("2.15.") else None)
