"""The encoder as a Keras model, trained and then exported with `tf.saved_model.save`."""
# repairs: export_encoder_after_training.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

x = np.ones([1, 3], np.float32)
encoder = keras.Sequential([keras.layers.Dense(2, input_shape=(3,))])
encoder.compile(optimizer="adam", loss="mse")
encoder.fit(x, np.zeros([1, 2], np.float32), verbose=0)
tf.saved_model.save(encoder, "exports/encoder")

exported = hub.KerasLayer("exports/encoder")
assert exported(tf.ones([4, 3])).shape == (4, 2)
assert np.allclose(exported(x), encoder(x))
