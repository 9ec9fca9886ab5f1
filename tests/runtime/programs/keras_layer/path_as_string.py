"""The path as a string is a handle."""

from pathlib import Path

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

export_dir = Path("models") / "tf2"
layer = hub.KerasLayer(str(export_dir), trainable=True)

assert layer(tf.ones([1, 3])).shape == (1, 2)
