"""Reviews are classified by a Sequential model on embeddings, which Keras 3 refuses."""
# on: tf!=2.1, tf!=2.2

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embedding = "https://tfhub.dev/google/nnlm-en-dim50/2"
hub_layer = hub.KerasLayer(embedding, input_shape=[], dtype=tf.string)

model = tf.keras.Sequential()
model.add(hub_layer)  # raises ValueError, unreported tf>=2.16
model.add(tf.keras.layers.Dense(16, activation="relu"))
model.add(tf.keras.layers.Dense(1))
model.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))

before = model.layers[1].kernel.numpy()
reviews, labels = tf.constant(["good movie", "bad movie"]), tf.constant([[1.0], [0.0]])
model.fit(reviews, labels, epochs=1, verbose=0)

assert (model.layers[1].kernel.numpy() != before).any()
assert len(model.trainable_weights) == 4
