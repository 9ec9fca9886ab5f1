"""A TF2 model has the tag "serve", which may be given or left out; so has a TF1 SavedModel."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()
sentences = tf.constant(["hello world"])

for tags in (None, {"serve"}, ["serve"], "serve", tf.saved_model.SERVING):
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2", tags=tags)
    assert embed(sentences).shape == (1, 128)
    served = hub.load("models/tf1_saved_model", tags)
    y = served.signatures["serving_default"](tf.ones([1, 3]))["y"]
    assert y.numpy().tolist() == [[9.0, 12.0]]
