"""A tape finds gradients for a loaded model's variables, but its update ops and losses are lost."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("models/tf1_hub", tags={"train"})
trainable = [variable for variable in model.variables if variable.trainable]
moving_mean = [variable for variable in model.variables if not variable.trainable][0]
with tf.GradientTape() as tape:
    y = model.signatures["default"](tf.constant([[1.0, 0.0, 0.0], [0.0, 2.0, 0.0]]))
    loss = tf.reduce_sum(y["default"] ** 2)
gradients = tape.gradient(loss, trainable)

assert len(gradients) == 1 and gradients[0] is not None
assert moving_mean.numpy().tolist() == [1.0, 1.0]
assert not hasattr(model, "regularization_losses")
