"""A layer is made of a TF2 model that has signatures only, without choosing one."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

movenet = hub.KerasLayer("https://tfhub.dev/google/movenet/singlepose/lightning/4")  # raises ValueError, unreported

assert movenet(tf.zeros([1, 192, 192, 3], tf.int32))["output_0"].shape == (1, 1, 17, 3)
