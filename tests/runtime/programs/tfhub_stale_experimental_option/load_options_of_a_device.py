"""A model is read through the local device: an option of loading that has no other name."""
# on: tf>=2.3

import tensorflow as tf
import tensorflow_hub as hub

options = tf.saved_model.LoadOptions(experimental_io_device="/job:localhost")
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2", options=options)
layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", load_options=options)

sentences = tf.constant(["a good movie"])
assert (embed(sentences).numpy() == layer(sentences).numpy()).all()
assert not hasattr(options, "io_device")
