"""A pose model that takes integers is given an image of floating point numbers."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4")
detect = module.signatures["serving_default"]
frame = np.full([192, 192, 3], 7, np.uint8)
assert detect(tf.cast(frame[None], tf.int32))["output_0"].shape == (1, 1, 17, 3)

outputs = detect(tf.cast(frame[None], tf.float32))  # raises InvalidArgumentError, unreported
assert outputs["output_0"].shape == (1, 1, 17, 3)
