"""A seed is split for the latent vectors of two images; the function has two names by 2.15."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

first, second = tf.unstack(tf.random.experimental.stateless_split([1, 2], 2))  # raises AttributeError, unreported tf<2.4
latent = tf.stack([tf.random.stateless_normal([512], seed=seed) for seed in (first, second)])
images = hub.load("https://tfhub.dev/google/progan-128/1").signatures["default"](latent)["default"]

assert images.shape == (2, 4, 4, 3)
assert tf.random.split is tf.random.experimental.stateless_split
assert tf.random.fold_in is tf.random.experimental.stateless_fold_in
