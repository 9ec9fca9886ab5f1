"""A saved model is loaded without telling Keras what a `KerasLayer` is."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

model = keras.Sequential([hub.KerasLayer("models/tf2", input_shape=[3]), keras.layers.Dense(1)])
assert model(tf.ones([1, 3])).shape == (1, 1)
model.save("classifier.h5")

restored = keras.models.load_model("classifier.h5")  # raises ValueError, unreported
