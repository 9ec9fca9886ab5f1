"""TF_USE_LEGACY_KERAS is set before the imports: tf.keras is the Keras of hub layers."""
# on: tf_keras==yes
# process: own

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import tensorflow as tf
import tensorflow_hub as hub
import tf_keras

model = tf.keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string),
        tf.keras.layers.Dense(16, activation="relu"),
        tf.keras.layers.Dense(1),
    ]
)
model.compile(
    optimizer="adam",
    loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
reviews = tf.constant(["a good movie", "a bad movie"])
history = model.fit(reviews, tf.constant([[1.0], [0.0]]), epochs=2, verbose=0)

assert tf.keras.Sequential is tf_keras.Sequential
assert len(history.history["loss"]) == 2
