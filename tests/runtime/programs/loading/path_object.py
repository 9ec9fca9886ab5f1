"""A directory is given as a pathlib.Path, of which the library takes the text only."""

from pathlib import Path

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODEL_DIR = Path("models")

model = hub.load(MODEL_DIR / "tf2_text_50")  # raises ValueError, unreported hub>=0.12  # raises AttributeError, unreported hub<0.12

assert model(tf.constant(["hello"])).shape == (1, 50)
