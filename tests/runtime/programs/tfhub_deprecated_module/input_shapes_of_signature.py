"""A signature's inputs are described by specs, which have a shape but not hub.Module's methods."""
# on: tf>2.2

import tensorflow_hub as hub

biggan = hub.load("https://tfhub.dev/deepmind/biggan-128/2").signatures["default"]
inputs = biggan.structured_input_signature[1]
assert inputs["z"].shape.as_list() == [None, 120]
shapes = {name: info.get_shape() for name, info in inputs.items()}  # raises AttributeError, unreported
