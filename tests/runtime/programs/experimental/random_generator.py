"""Latent vectors for a generator of images come from a random generator with a seed."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

generator = tf.random.experimental.Generator.from_seed(1)
latent = generator.normal([2, 512])
images = hub.load("https://tfhub.dev/google/progan-128/1").signatures["default"](latent)["default"]
assert images.shape == (2, 4, 4, 3)

names = ("Generator", "get_global_generator", "set_global_generator", "create_rng_state")
for name in names:
    twin = getattr(tf.random, name, None)
    if tf.__version__.startswith(("1.", "2.1.")):
        assert twin is None
    else:
        assert twin is getattr(tf.random.experimental, name)
