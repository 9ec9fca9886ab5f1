"""The same classifier with tf_keras, of which hub layers are where tf.keras is Keras 3."""
# on: tf_keras==yes

import tensorflow as tf
import tensorflow_hub as hub
import tf_keras as keras

embedding = "https://tfhub.dev/google/nnlm-en-dim50/2"
hub_layer = hub.KerasLayer(embedding, input_shape=[], dtype=tf.string, trainable=True)

model = keras.Sequential()
model.add(hub_layer)
model.add(keras.layers.Dense(16, activation="relu"))
model.add(keras.layers.Dense(1))
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))

before = hub_layer.trainable_weights[0].numpy()
reviews, labels = tf.constant(["good movie", "bad movie"]), tf.constant([[1.0], [0.0]])
model.fit(reviews, labels, epochs=1, verbose=0)

assert (hub_layer.trainable_weights[0].numpy() != before).any()
