"""The reviews go through a layer of the model, which needs no feature column."""
# repairs: review_column.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    features = {"review": tf.constant(["a good movie", "a bad movie"])}
    texts = features["review"]
    input_layer = hub.KerasLayer(
        "https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string
    )(texts)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = sess.run(input_layer)

assert result.shape == (2, 50)
