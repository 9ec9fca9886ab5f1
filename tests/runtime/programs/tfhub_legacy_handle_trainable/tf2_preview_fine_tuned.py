"""The first version of a tf2-preview module is a TF2 SavedModel, whatever its number says."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

embedding = "https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1"
hub_layer = hub.KerasLayer(embedding, input_shape=[], dtype=tf.string, trainable=True)

model = keras.Sequential()
model.add(hub_layer)
model.add(keras.layers.Dense(16, activation="relu"))
model.add(keras.layers.Dense(1))
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
before = hub_layer.trainable_weights[0].numpy()
model.fit(tf.constant(["good", "bad"]), tf.constant([[1.0], [0.0]]), verbose=0)

assert (hub_layer.trainable_weights[0].numpy() != before).any()
