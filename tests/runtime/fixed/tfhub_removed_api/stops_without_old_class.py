"""A script that needs the old class says so and stops where the library has none."""

import sys

import tensorflow as tf
import tensorflow_hub as hub

if not hasattr(hub, "Module"):
    print("This script needs tensorflow_hub 0.15 or older.")
    sys.exit(0)

with tf.Graph().as_default():
    elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2", signature_outputs_as_dict=True)
    embeddings = elmo(tf.constant(["the cat sat"]))["elmo"]

assert embeddings.shape[2] == 1024
