"""The same with tf_keras and its newer file format."""
# on: tf_keras==yes

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
import tf_keras

model = tf_keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string),
        tf_keras.layers.Dense(1),
    ]
)
model.save("classifier.keras")
with tf_keras.utils.custom_object_scope({"KerasLayer": hub.KerasLayer}):
    restored = tf_keras.models.load_model("classifier.keras")
reviews = tf.constant(["good movie", "bad movie"])

assert np.allclose(restored(reviews), model(reviews))
