"""The library itself never says that hub.Module is on its way out."""
# on: hub<0.16

import warnings

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with warnings.catch_warnings(record=True) as caught, tf.Graph().as_default():
    warnings.simplefilter("always")
    module = hub.KerasLayer("models/tf1_hub")
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))

assert not [w for w in caught if "tensorflow_hub" in w.filename or "hub." in str(w.message)]
