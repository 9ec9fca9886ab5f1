"""A directory is given as the text of a path, however that is made."""

import os
from pathlib import Path

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODEL_DIR = Path("models")

joined = os.path.join("models", "tf2_text_50")
paths = [str(MODEL_DIR / "tf2_text_50"), joined, joined + "/"]

for path in paths:
    assert hub.load(path)(tf.constant(["hello"])).shape == (1, 50)
assert hub.resolve(os.path.abspath("models")) == os.path.abspath("models")
