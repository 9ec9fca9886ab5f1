"""KerasLayer loads the model and computes the same vectors as what hub.load gives."""
# repairs: tf2_model_in_module.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")
loaded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
vectors = embed(tf.constant(["hello world"]))

assert vectors.shape == (1, 512)
assert (loaded(tf.constant(["hello world"])).numpy() == vectors.numpy()).all()
