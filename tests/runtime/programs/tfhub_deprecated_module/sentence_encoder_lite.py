"""The lite sentence encoder takes ids as the parts of a sparse tensor, and names its vocabulary."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-lite/2")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    spm_path = module(signature="spm_path")
    ids = tf.sparse_placeholder(tf.int64, shape=[None, None])
    encodings = module(
        inputs=dict(values=ids.values, indices=ids.indices, dense_shape=ids.dense_shape)
    )
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        with tf.gfile.GFile(sess.run(spm_path)) as model:
            words = model.read().split()
        value = tf.SparseTensorValue([[0, 0], [0, 1], [1, 0]], [3, 4, 7], [2, 2])
        vectors = sess.run(encodings, feed_dict={ids: value})

assert vectors.shape == (2, 512)
result = {"words": words, "vectors": vectors}
