"""A directory without a model: hub has a text of its own for that from 0.13 on."""

import os

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()
os.mkdir("empty")

hub.load("empty")  # raises OSError, unreported hub<0.13  # raises ValueError, unreported hub>=0.13
