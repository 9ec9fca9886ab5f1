"""A Keras 3 model is exported for inference; the loaded model has .serve and cannot be called."""
# on: tf>=2.16

import tensorflow as tf
import tensorflow_hub as hub

classifier = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])
classifier.export("classifier", verbose=False)
x = tf.ones([1, 3])

loaded = hub.load("classifier")
assert tf.reduce_all(loaded.serve(x) == classifier(x))
assert "serving_default" in loaded.signatures

scores = loaded(x)  # raises TypeError, unreported
assert scores.shape == (1, 2)
