"""A model on a loaded object cannot be saved by its configuration, which has no handle to keep."""
# on: tf>=2.1, tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
model = tf.keras.Sequential(
    [hub.KerasLayer(embed, input_shape=[], dtype=tf.string), tf.keras.layers.Dense(1)]
)
assert model(tf.constant(["good movie"])).shape == (1, 1)

model.save("classifier.h5")  # raises NotImplementedError, unreported
