"""A model on the training variant is saved to an HDF5 file; what is loaded from it predicts with
the inference variant.
"""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
model = keras.Sequential([hub.KerasLayer("models/tf1_hub", tags={"train"}, input_shape=[3])])
assert model(x).numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]

model.save("model.h5")
loaded = keras.models.load_model("model.h5", custom_objects={"KerasLayer": hub.KerasLayer})

assert loaded(x).numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
