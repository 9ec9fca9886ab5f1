"""A saved classifier is loaded again; Keras is told what a KerasLayer is."""
# on: tf>=2.2, tf<2.16

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

model = tf.keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string),
        tf.keras.layers.Dense(1),
    ]
)
model.save("classifier.h5")
restored = tf.keras.models.load_model(
    "classifier.h5", custom_objects={"KerasLayer": hub.KerasLayer}
)
reviews = tf.constant(["good movie", "bad movie"])

assert np.allclose(restored(reviews), model(reviews))
