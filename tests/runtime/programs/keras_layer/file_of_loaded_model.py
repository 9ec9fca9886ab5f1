"""A model on a layer that wraps a loaded object cannot be saved to HDF5."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

model = keras.Sequential([hub.KerasLayer(hub.load("models/tf2"), input_shape=[3])])
assert model(tf.ones([1, 3])).shape == (1, 2)
model.save("model.h5")  # raises NotImplementedError, unreported
