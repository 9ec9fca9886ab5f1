"""A downloaded archive is unpacked and its directory loaded, which is its own place in no cache."""

import tarfile

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

with tarfile.open("nnlm-en-dim128_2.tar.gz", "w:gz") as archive:
    archive.add("models/tf2_text_128/", arcname=".")
with tarfile.open("nnlm-en-dim128_2.tar.gz") as archive:
    archive.extractall("nnlm-en-dim128_2")

embed = hub.load("nnlm-en-dim128_2")

assert embed(tf.constant(["the cat"])).shape == (1, 128)
assert hub.resolve("nnlm-en-dim128_2") == "nnlm-en-dim128_2"
