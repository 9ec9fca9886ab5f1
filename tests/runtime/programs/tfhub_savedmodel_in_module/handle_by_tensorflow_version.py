"""Code for both generations of TensorFlow takes version 2 of the encoder for the old one and
version 4 for the new one, each with the API that reads it."""
# on: hub>=0.12
# no repair: sentence_encoder_in_session_version_2_as_layer.py shows the proposed layer

import tensorflow as tf
import tensorflow_hub as hub

if tf.__version__.startswith("1."):
    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")  # [tfhub-deprecated-module] tf<2.0
else:
    embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")

vectors = embed(["the cat", "a good movie"])
assert vectors.shape.as_list()[-1] == 512
