"""The training variant of a legacy module may be called with `training=True` as long as the layer
is frozen; it normalizes with the batch's own mean.
"""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1"
images = tf.constant(np.random.RandomState(0).rand(2, 299, 299, 3), tf.float32)

trains = hub.KerasLayer(HANDLE, tags={"train"})
infers = hub.KerasLayer(HANDLE)

features = trains(images, training=True).numpy()
assert abs(features.mean(axis=0)).max() < 1e-3
assert abs(infers(images).numpy().mean(axis=0)).max() > 0.1
