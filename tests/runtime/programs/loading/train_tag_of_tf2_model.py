"""The tag of a TF1 training graph is kept when the handle moves on to a TF2 version."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5",
    tags=["train"],  # raises ValueError, unreported
)

assert model(tf.zeros([1, 224, 224, 3]), training=True).shape == (1, 1280)
