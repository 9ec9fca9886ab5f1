"""A layer can be called in the function of Dataset.map, from a graph as well."""
# repairs: module_in_dataset_map.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = tf.data.Dataset.from_tensor_slices(["the cat", "a good movie"])
vectors = sentences.batch(2).map(lambda batch: embed(batch))
fetched = next(iter(vectors))

assert fetched.shape == (2, 50)
assert fetched.numpy().any(axis=1).all()
