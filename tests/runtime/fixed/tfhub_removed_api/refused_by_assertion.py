"""An assertion makes sure that the old class is there before it is used."""

import tensorflow as tf
import tensorflow_hub as hub

assert hasattr(hub, "Module"), "tensorflow_hub is too new"

with tf.Graph().as_default():
    generator = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
    names = list(generator.signatures)

assert names == ["default"]
