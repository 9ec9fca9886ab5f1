"""Only the signature of a loaded model is kept; in old releases its variables are gone."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MOVENET = "https://tfhub.dev/google/movenet/singlepose/lightning/4"
movenet = hub.load(MOVENET).signatures["serving_default"]
image = tf.image.resize(tf.ones([1, 480, 640, 3]), [192, 192])
outputs = movenet(tf.cast(image, tf.int32))  # raises FailedPreconditionError, unreported tf<=2.2

assert outputs["output_0"].shape == (1, 1, 17, 3)
