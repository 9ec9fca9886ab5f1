"""A signature of a TF1 model embeds the batches of an input pipeline."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"]
sentences = tf.data.Dataset.from_tensor_slices(["the cat", "the dog", "good movie"])
embedded = sentences.batch(2).map(lambda batch: embed(batch)["default"])

assert [tuple(batch.shape) for batch in embedded] == [(2, 50), (1, 50)]
