"""Keras 3 loads TF2 models, TF1 SavedModels and TF1 Hub models of one graph by TFSMLayer."""
# on: tf>=2.16

import tensorflow as tf
import tensorflow_hub as hub


def layer_for(handle, endpoint):
    return tf.keras.layers.TFSMLayer(hub.resolve(handle), call_endpoint=endpoint)


sentences = tf.constant(["the cat", "good movie"])
old = layer_for("https://tfhub.dev/google/nnlm-en-dim50/1", "default")
new = layer_for("https://tfhub.dev/google/nnlm-en-dim50/2", "default")
served = layer_for("models/tf1_saved_model", "serving_default")

inputs = tf.keras.Input((3,))
model = tf.keras.Model(inputs, served(inputs)["y"])

assert old(sentences)["default"].shape == new(sentences)["default"].shape == (2, 50)
assert model.predict(tf.ones([1, 3]), verbose=0).tolist() == [[9.0, 12.0]]
