"""A loaded model that has signatures only makes no layer, even if the signature is named."""

import tensorflow_hub as hub

model = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4")
layer = hub.KerasLayer(model, signature="serving_default", output_key="output_0")  # raises ValueError, unreported hub>=0.8  # raises AttributeError, unreported hub<0.8
