"""The loaded encoder takes a sparse tensor's parts by name and knows its vocabulary's path."""
# repairs: sentence_encoder_lite.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.load("https://tfhub.dev/google/universal-sentence-encoder-lite/2")
    spm_path = module.asset_paths[0].asset_path
    ids = tf.sparse_placeholder(tf.int64, shape=[None, None])
    encodings = module.signatures["default"](
        values=ids.values, indices=ids.indices, dense_shape=ids.dense_shape
    )["default"]
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        with tf.gfile.GFile(sess.run(spm_path)) as model:
            words = model.read().split()
        value = tf.SparseTensorValue([[0, 0], [0, 1], [1, 0]], [3, 4, 7], [2, 2])
        vectors = sess.run(encodings, feed_dict={ids: value})

assert vectors.shape == (2, 512)
result = {"words": words, "vectors": vectors}
