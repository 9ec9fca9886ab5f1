"""The model returns a tensor, in which there is no output to pick by its name."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", output_key="default")
vectors = embed(tf.constant(["hello world"]))  # raises ValueError, unreported
