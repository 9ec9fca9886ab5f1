"""The fifth version normalizes by the batch if its layer may train and is called to train."""
# instead of: batch_statistics.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"
batch = np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]).astype(np.float32)

module = hub.KerasLayer(HANDLE)
frozen = module(tf.constant(batch), training=True)
assert not np.allclose(frozen.numpy().mean(axis=0), 0.0)

module = hub.KerasLayer(HANDLE, trainable=True)
features = module(tf.constant(batch), training=True)
assert np.allclose(features.numpy().mean(axis=0), 0.0)
