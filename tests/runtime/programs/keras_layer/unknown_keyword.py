"""A misspelt argument goes on to Keras, which refuses it."""

import tensorflow_hub as hub

layer = hub.KerasLayer("models/tf2", trainble=True)  # raises TypeError, unreported
