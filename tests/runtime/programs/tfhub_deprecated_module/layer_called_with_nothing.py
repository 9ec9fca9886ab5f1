"""A layer for a signature without inputs is called as hub.Module was, without any argument."""

import tensorflow_hub as hub

generator = hub.KerasLayer("models/tf1_hub_generator", signature="gen", output_key="default")
samples = generator()  # raises ValueError, unreported tf>=2.2  # raises TypeError, unreported tf<2.2
