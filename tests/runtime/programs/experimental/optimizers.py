"""A head behind a frozen layer is trained by an optimizer of keras.optimizers.experimental.

Only TensorFlow 2.15, of the releases at hand, has it; there it is the optimizer's other name.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
weights = tf.Variable(tf.zeros([50, 1]))
optimizer = tf.keras.optimizers.experimental.SGD(0.1)  # raises AttributeError, unreported tf!=2.15
embeddings = embed(tf.constant(["good movie"]))
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((tf.matmul(embeddings, weights) - 1.0) ** 2)
optimizer.apply_gradients([(tape.gradient(loss, weights), weights)])
assert weights.numpy().any()
assert tf.keras.optimizers.SGD is tf.keras.optimizers.experimental.SGD
assert tf.keras.optimizers.Adam is tf.keras.optimizers.experimental.Adam
