"""A layer is made of a loaded TF1 model instead of its handle."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
layer = hub.KerasLayer(embed, signature="default", output_key="default")  # raises ValueError, unreported hub>=0.12  # raises AttributeError, unreported hub<0.12

assert layer(tf.constant(["good movie"])).shape == (1, 50)
