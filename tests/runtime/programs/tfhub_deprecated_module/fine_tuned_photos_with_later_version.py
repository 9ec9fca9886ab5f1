"""The fifth version of the feature extractor is a TF2 SavedModel, whose weights can be trained."""
# repairs: fine_tuned_photos.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

module = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5", trainable=True
)
photos = tf.constant(np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]), tf.float32)


def loss():
    logits = tf.reduce_mean(module(photos, training=True), axis=1)
    return tf.reduce_mean((logits - [-1.0, 1.0]) ** 2)


before = float(loss())
with tf.GradientTape() as tape:
    value = loss()
gradients = tape.gradient(value, module.trainable_variables)
optimizer = tf.train.GradientDescentOptimizer(0.01)
optimizer.apply_gradients(zip(gradients, module.trainable_variables))

assert float(loss()) < before
