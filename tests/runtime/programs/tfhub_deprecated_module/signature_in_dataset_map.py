"""A signature of a loaded model is called in the function of Dataset.map."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"]
texts = tf.data.Dataset.from_tensor_slices(["the cat", "a good movie", "dog"]).batch(2)
shapes = [batch.shape for batch in texts.map(lambda batch: embed(batch)["default"])]
assert shapes == [(2, 50), (1, 50)]
