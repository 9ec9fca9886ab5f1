"""A column of reviews is embedded by a feature column and becomes the input of a model."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    review = hub.text_embedding_column("review", "https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    features = {"review": tf.constant(["a good movie", "a bad movie"])}
    input_layer = tf.feature_column.input_layer(features, [review])
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = sess.run(input_layer)

assert result.shape == (2, 50)
