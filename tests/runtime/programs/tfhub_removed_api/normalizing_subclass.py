"""A class derived from hub.Module scales its outputs; defining it is already too much."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class NormalizedModule(hub.Module):  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    def __call__(self, inputs, **kwargs):
        return tf.nn.l2_normalize(super(NormalizedModule, self).__call__(inputs, **kwargs), axis=1)


with tf.Graph().as_default(), tf.Session() as session:
    embed = NormalizedModule("https://tfhub.dev/google/nnlm-en-dim50/1", name="nnlm")
    vectors = embed(["the cat", "hello"])
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(tf.reduce_sum(vectors**2, axis=1))

assert abs(result - 1.0).max() < 1e-5
