"""A function's annotation names the old class, and Python looks it up when it meets the function."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def similarity(encoder: hub.Module, first: str, second: str) -> float:  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    one, other = tf.math.l2_normalize(encoder(tf.constant([first, second])), axis=1)
    return float(tf.reduce_sum(one * other))


encoder = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
result = similarity(encoder, "good", "good")

assert abs(result - 1.0) < 1e-5
