"""A layer embeds the texts of the dataset where they are read."""
# repairs: in_dataset_map.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
texts = tf.data.Dataset.from_tensor_slices(["the cat", "a good movie"]).batch(2)
embedded = texts.map(lambda batch: embed(batch))
assert [batch.shape for batch in embedded] == [(2, 50)]
