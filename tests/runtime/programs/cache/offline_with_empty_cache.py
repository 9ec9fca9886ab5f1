"""A machine without network has nothing in its cache."""

import os

import tensorflow as tf
import tensorflow_hub as hub

os.environ["TFHUB_CACHE_DIR"] = os.path.abspath("empty_cache")
for proxy in ("http_proxy", "https_proxy"):
    os.environ[proxy] = "http://127.0.0.1:9"  # Nobody listens.

tf.compat.v1.enable_v2_behavior()
embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/5")  # raises URLError, unreported

assert embed(tf.constant(["the dog"])).shape == (1, 512)
