"""A handle is a string; a pathlib.Path is refused."""

from pathlib import Path

import tensorflow_hub as hub

export_dir = Path("models") / "tf2"
layer = hub.KerasLayer(export_dir, trainable=True)  # raises ValueError, unreported hub>=0.8  # raises AttributeError, unreported hub<0.8
