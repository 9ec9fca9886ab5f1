"""The old class stands behind a test of the library's version, a layer in the other branch."""

from distutils.version import LooseVersion

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

with tf.Graph().as_default():
    if LooseVersion(hub.__version__) < LooseVersion("0.16.0"):
        embed = hub.Module(HANDLE)
    else:
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["the cat", "a good movie"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (2, 50)
