"""An assertion makes sure that the old class is there before it is used."""

import tensorflow as tf
import tensorflow_hub as hub

assert hasattr(hub, "Module"), "tensorflow_hub is too new"  # raises AssertionError, unreported hub>=0.16

with tf.Graph().as_default():
    generator = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")  # [tfhub-deprecated-module] hub<0.16
    names = generator.get_signature_names()

assert names == ["default"]
