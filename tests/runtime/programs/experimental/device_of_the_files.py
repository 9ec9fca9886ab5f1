"""The device that reads a model's files: an argument with experimental in its name and no other."""
# on: tf>=2.3

import tensorflow as tf
import tensorflow_hub as hub

options = tf.saved_model.LoadOptions(experimental_io_device="/job:localhost")
layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", load_options=options)
assert layer(tf.constant(["hello"])).shape == (1, 50)

tf.saved_model.LoadOptions(io_device="/job:localhost")  # raises TypeError, unreported
