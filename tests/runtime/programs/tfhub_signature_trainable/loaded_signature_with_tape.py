"""hub.load gives the signature and its variables to whoever wants to train them by hand."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

model = hub.load("models/tf2_signatures_only")
predict = model.signatures["default"]
optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.01)
x = tf.constant([[1.0, 2.0, 3.0]])

with tf.GradientTape() as tape:
    loss = tf.reduce_mean(predict(x)["default"] ** 2)
weights = list(predict.trainable_variables)
optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))

assert len(weights) == 1
assert tf.reduce_mean(predict(x)["default"] ** 2) < loss
