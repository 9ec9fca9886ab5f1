"""A column for several texts a row: each text is embedded, and their mean taken."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    tags = tf.SparseTensor([[0, 0], [0, 1], [1, 0]], ["the cat", "hello", "good"], [2, 2])
    tags_column = hub.sparse_text_embedding_column(  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        key="tags",
        module_spec="https://tfhub.dev/google/nnlm-en-dim128/1",
        combiner="mean",
        default_value="",
        trainable=False,
    )
    embedded = tf.feature_column.input_layer({"tags": tags}, [tags_column])
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(embedded)

assert result.shape == (2, 128)
