"""A cache that was filled elsewhere serves models on a machine without network."""

import hashlib
import os
import shutil

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/universal-sentence-encoder-large/5"
CACHE = os.path.abspath("shipped_cache")


def fill_cache(handle, model_dir):
    name = hashlib.sha1(handle.encode("utf8")).hexdigest()
    shutil.copytree(model_dir, os.path.join(CACHE, name))


fill_cache(HANDLE, "models/tf2_text_512")
os.environ["TFHUB_CACHE_DIR"] = CACHE
for proxy in ("http_proxy", "https_proxy"):
    os.environ[proxy] = "http://127.0.0.1:9"  # Nobody listens.

tf.compat.v1.enable_v2_behavior()
embed = hub.load(HANDLE)

assert embed(tf.constant(["the dog"])).shape == (1, 512)
