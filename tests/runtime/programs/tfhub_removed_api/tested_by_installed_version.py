"""The version of the installed distribution decides, as its metadata tell it."""
# no repair: the other branch is what the message proposes

import pkg_resources
import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"
installed = pkg_resources.parse_version(pkg_resources.get_distribution("tensorflow-hub").version)
HAS_OLD_API = pkg_resources.parse_version(hub.__version__) < pkg_resources.parse_version("0.16")

with tf.Graph().as_default():
    if HAS_OLD_API:
        embed = hub.Module(HANDLE)
    else:
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["hello"]))

assert (installed < pkg_resources.parse_version("0.16")) == HAS_OLD_API
assert vectors.shape[1] == 50
