"""The cache directory is chosen after the import: the variable is read at each load."""

import os

import tensorflow as tf
import tensorflow_hub as hub


def load_with_cache(handle, cache_dir):
    os.environ["TFHUB_CACHE_DIR"] = cache_dir
    return hub.load(handle)


tf.compat.v1.enable_v2_behavior()
HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/2"
first = load_with_cache(HANDLE, os.path.abspath("first"))
second = load_with_cache(HANDLE, os.path.abspath("second"))
sentences = tf.constant(["hello world"])

assert tf.reduce_all(first(sentences) == second(sentences))
assert len(os.listdir("first")) == len(os.listdir("second")) == 2
assert os.path.dirname(hub.resolve(HANDLE)) == os.path.abspath("second")
