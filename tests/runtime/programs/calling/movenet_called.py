"""A TF2 model that was saved with a signature only is called itself."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

movenet = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4")
image = tf.cast(tf.image.resize(tf.zeros([1, 480, 640, 3]), [192, 192]), tf.int32)
outputs = movenet(image)  # raises TypeError, unreported

assert outputs["output_0"].shape == (1, 1, 17, 3)
