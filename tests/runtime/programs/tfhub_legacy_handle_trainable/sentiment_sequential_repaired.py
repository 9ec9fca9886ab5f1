"""The same classifier on version 2 of nnlm, whose embedding is fine-tuned with the model."""
# repairs: sentiment_sequential.py

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

reviews = tf.constant(["a good movie", "the movie is bad"])
labels = tf.constant([[1.0], [0.0]])

hub_layer = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True, input_shape=[], dtype=tf.string
)
model = keras.Sequential(
    [
        hub_layer,
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy")
before = hub_layer(reviews).numpy()
model.fit(reviews, labels, epochs=1, verbose=0)

assert len(hub_layer.trainable_weights) == 1
assert (hub_layer(reviews).numpy() != before).any()
