"""A handle in the form that the package kagglehub takes is given to hub.load."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

movenet = hub.load("google/movenet/tensorFlow2/singlepose-lightning/4")  # raises OSError, unreported hub>=0.12  # raises UnsupportedHandleError, unreported hub<0.12

assert "serving_default" in movenet.signatures
