"""A saved classifier is loaded without telling Keras what a KerasLayer is."""
# on: tf>=2.2, tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

model = tf.keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string),
        tf.keras.layers.Dense(1),
    ]
)
model.save("classifier.h5")
restored = tf.keras.models.load_model("classifier.h5")  # raises ValueError, unreported

assert restored(tf.constant(["good movie"])).shape == (1, 1)
