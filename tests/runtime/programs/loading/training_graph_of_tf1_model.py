"""The training graph of a TF1 Hub model is chosen by its tag, written in any of three ways."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
images = tf.constant(np.random.rand(2, 224, 224, 3), tf.float32)


def features(**kwargs):
    return hub.load(HANDLE, **kwargs).signatures["default"](images)["default"].numpy()


inference = features()
training = features(tags={"train"})

assert all(np.allclose(features(tags=tags), inference) for tags in (None, [], set()))
assert all(np.allclose(features(tags=tags), training) for tags in (["train"], "train"))
assert not np.allclose(inference, training)
