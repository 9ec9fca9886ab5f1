"""Code that needs the old class checks for it and refuses to go on with an error of its own."""

import tensorflow as tf
import tensorflow_hub as hub

if not hasattr(hub, "Module"):
    raise RuntimeError("deepmind/i3d needs tensorflow_hub<0.16")  # raises RuntimeError, unreported hub>=0.16

with tf.Graph().as_default():
    generator = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")  # [tfhub-deprecated-module] hub<0.16
    inputs = {name: info.get_shape() for name, info in generator.get_input_info_dict().items()}

assert sorted(inputs) == ["truncation", "y", "z"]
