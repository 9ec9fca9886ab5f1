"""Tags of articles go through a sparse text column; its model, a preview for TensorFlow 2, has
version 1 and is a SavedModel all the same."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    column = hub.sparse_text_embedding_column(  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
        key="tags",
        module_spec="https://tfhub.dev/google/tf2-preview/nnlm-en-dim50/1",
        combiner="mean",
        default_value="",
    )
    tags = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], ["cat", "dog", "movie"], [2, 2])
    inputs = tf.feature_column.input_layer({"tags": tags}, [column])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(inputs).shape == (2, 50)
