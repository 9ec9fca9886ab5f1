"""The graph for training is loaded by its tag, and the one without tags by an empty list."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
images = tf.stack([tf.zeros([224, 224, 3]), tf.ones([224, 224, 3])])

training = hub.load(HANDLE, tags={"train"}).signatures["default"](images)["default"]
inference = hub.load(HANDLE, tags=[]).signatures["default"](images)["default"]
assert training.shape == inference.shape == (2, 1280)
assert (training.numpy() != inference.numpy()).any()
