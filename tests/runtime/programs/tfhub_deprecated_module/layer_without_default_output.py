"""A layer for a signature that has no output called "default" does not know which one to give."""

import tensorflow as tf
import tensorflow_hub as hub

pair = dict(x1=tf.constant([1.0]), x2=tf.constant([2.0]))
difference = hub.KerasLayer("models/tf1_hub", signature="sig")
outputs = difference(pair)  # raises ValueError, unreported
