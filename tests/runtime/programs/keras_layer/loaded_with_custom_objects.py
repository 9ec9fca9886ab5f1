"""The saved model is loaded with the layer's class at hand, and predicts the same."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

model = keras.Sequential([hub.KerasLayer("models/tf2", input_shape=[3]), keras.layers.Dense(1)])
x = tf.ones([1, 3])
expected = model(x).numpy()
model.save("classifier.h5")

restored = keras.models.load_model("classifier.h5", custom_objects={"KerasLayer": hub.KerasLayer})

assert (restored(x).numpy() == expected).all()
