"""A model on a layer that wraps a loaded object is to be written as JSON: only handles can be."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

model = keras.Sequential([hub.KerasLayer(hub.load("models/tf2"), input_shape=[3])])
architecture = model.to_json()  # raises NotImplementedError, unreported
