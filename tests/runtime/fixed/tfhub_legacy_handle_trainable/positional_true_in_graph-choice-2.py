"""A TF1 graph with the layer instead of hub.Module: the second argument still means trainable, and
is refused when the layer is called.
"""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-de-dim128/1", False)
    embeddings = embed(tf.constant(["hello world", "dog"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = session.run(embeddings)
    assert tf.trainable_variables() == []

assert vectors.shape == (2, 128)
