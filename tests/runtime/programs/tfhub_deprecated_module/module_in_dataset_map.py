"""A module is called in the function of Dataset.map, which is a graph of its own.

It belongs to the graph that it was made in, so that hub.Module never worked there.
"""
# when fixed: ValueError: a one-shot iterator takes no function that has variables

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    sentences = tf.data.Dataset.from_tensor_slices(["the cat", "a good movie"])
    vectors = sentences.batch(2).map(lambda batch: embed(batch))  # raises RuntimeError, unreported hub<0.16
    fetched = tf.data.make_one_shot_iterator(vectors).get_next()
