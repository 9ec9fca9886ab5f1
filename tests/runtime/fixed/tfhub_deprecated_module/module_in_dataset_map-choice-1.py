"""A module is called in the function of Dataset.map, which is a graph of its own.

It belongs to the graph that it was made in, so that hub.Module never worked there.
"""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
    sentences = tf.data.Dataset.from_tensor_slices(["the cat", "a good movie"])
    vectors = sentences.batch(2).map(lambda batch: embed(batch))
    fetched = tf.data.make_one_shot_iterator(vectors).get_next()
