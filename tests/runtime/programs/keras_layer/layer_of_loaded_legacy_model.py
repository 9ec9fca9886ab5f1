"""What hub.load returns for a legacy module cannot be called, and makes no layer."""

import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
layer = hub.KerasLayer(module)  # raises ValueError, unreported hub>=0.8  # raises AttributeError, unreported hub<0.8
