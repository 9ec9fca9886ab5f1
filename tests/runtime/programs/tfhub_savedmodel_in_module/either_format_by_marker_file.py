"""A loader for handles of either format looks for the file that marks the TF1 Hub format, as the
library itself does, before it calls hub.Module."""
# on: hub<0.16
# no repair: either_format_by_exception.py and the layers here show loading of both formats

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def load_encoder(handle):
    path = hub.resolve(handle)
    if tf.io.gfile.exists(os.path.join(path, "tfhub_module.pb")):
        return hub.Module(handle)  # [tfhub-deprecated-module]
    return hub.load(handle)


with tf.Graph().as_default():
    old = load_encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
    new = load_encoder("https://tfhub.dev/google/universal-sentence-encoder/4")
    vectors = [old(["the cat"]), new(["the cat"])]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert [vector.shape for vector in session.run(vectors)] == [(1, 512), (1, 512)]
