"""A TF2 model is trained with a tape: its own variables, losses and training mode are used."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
images = tf.random.uniform([4, 224, 224, 3])
(kernel,) = model.trainable_variables
moving_mean = next(v for v in model.variables if v.shape != kernel.shape)
before, mean_before = kernel.numpy(), moving_mean.numpy()

with tf.GradientTape() as tape:
    features = model(images, training=True)
    loss = tf.reduce_mean(features**2) + model.regularization_losses[0]()
kernel.assign_sub(0.01 * tape.gradient(loss, kernel))

assert (kernel.numpy() != before).any()
assert (moving_mean.numpy() != mean_before).any()
