"""Training of a classifier is backed up by the callback that was in callbacks.experimental.

By 2.15 that is a class of its own, derived from the one without experimental.
"""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
backup = tf.keras.callbacks.experimental.BackupAndRestore("backup")  # raises AttributeError, unreported tf!=2.15
assert type(backup) is not tf.keras.callbacks.BackupAndRestore
assert isinstance(backup, tf.keras.callbacks.BackupAndRestore)

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
features = embed(tf.constant(["good", "bad"]))
history = model.fit(features, tf.constant([[1.0], [0.0]]), epochs=2, callbacks=[backup], verbose=0)
assert len(history.history["loss"]) == 2
