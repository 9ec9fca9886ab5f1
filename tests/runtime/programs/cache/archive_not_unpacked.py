"""A downloaded archive is loaded as it is, without unpacking it."""

import tarfile

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

with tarfile.open("nnlm-en-dim128_2.tar.gz", "w:gz") as archive:
    archive.add("models/tf2_text_128/", arcname=".")

embed = hub.load("nnlm-en-dim128_2.tar.gz")  # raises ValueError, unreported hub>=0.13  # raises OSError, unreported hub<0.13

assert embed(tf.constant(["the cat"])).shape == (1, 128)
