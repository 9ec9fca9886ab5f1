"""Without its tags the layer runs the variant for inference, and nothing says so."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
batch = np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]).astype(np.float32)

training = hub.KerasLayer(HANDLE, tags={"train"})(batch).numpy()
inference = hub.KerasLayer(HANDLE)(batch).numpy()

assert np.allclose(training.mean(axis=0), 0.0)
assert not np.allclose(inference.mean(axis=0), 0.0)
