"""The annotation names the class that the function is called with."""
# repairs: annotated_parameter.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def similarity(encoder: hub.KerasLayer, first: str, second: str) -> float:
    one, other = tf.math.l2_normalize(encoder(tf.constant([first, second])), axis=1)
    return float(tf.reduce_sum(one * other))


encoder = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
result = similarity(encoder, "good", "good")

assert abs(result - 1.0) < 1e-5
