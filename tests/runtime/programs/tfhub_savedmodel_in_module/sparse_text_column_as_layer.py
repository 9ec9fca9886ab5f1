"""The articles' tags are embedded by a layer, and the mean taken over each article."""
# repairs: sparse_text_column.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    layer = hub.KerasLayer(
        "https://tfhub.dev/google/tf2-preview/nnlm-en-dim50/1", input_shape=[], dtype=tf.string
    )
    tags = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], ["cat", "dog", "movie"], [2, 2])
    inputs = tf.math.segment_mean(layer(tags.values), tags.indices[:, 0])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(inputs).shape == (2, 50)
