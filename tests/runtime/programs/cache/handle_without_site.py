"""A handle without the site's address is taken for a path, and there is no such directory."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class SentenceEncoder:
    def __init__(self, module="google/universal-sentence-encoder/4"):
        self.embed = hub.load(module)  # raises OSError, unreported hub>=0.12  # raises UnsupportedHandleError, unreported hub<0.12


encoder = SentenceEncoder()

assert encoder.embed(tf.constant(["the cat"])).shape == (1, 512)
