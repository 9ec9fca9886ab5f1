"""The layer is given the same tags, and normalizes by the batch as well."""
# repairs: batch_statistics.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
batch = np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]).astype(np.float32)

module = hub.KerasLayer(HANDLE, tags={"train"})
result = module(tf.constant(batch))

assert np.allclose(result.numpy().mean(axis=0), 0.0)
