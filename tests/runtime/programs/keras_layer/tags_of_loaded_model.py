"""`tags` choose what to load, and cannot choose any more once the model is loaded."""

import tensorflow_hub as hub

model = hub.load("models/tf2")
layer = hub.KerasLayer(model, tags=["serve"])  # raises ValueError, unreported
