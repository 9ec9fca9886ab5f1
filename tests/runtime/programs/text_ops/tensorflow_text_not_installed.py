"""A multilingual encoder needs tensorflow_text, which is not installed."""
# on: tf_keras==no, hub==0.16.0

import numpy as np
import tensorflow as tf
import tensorflow_text as text  # raises ModuleNotFoundError, unreported
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-multilingual/3")
english, italian = embed(tf.constant(["dog", "cane"]))

assert np.inner(english, italian) > 0.5
