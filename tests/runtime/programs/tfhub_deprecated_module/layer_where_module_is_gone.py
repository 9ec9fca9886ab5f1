"""The old class is used only where the library still has it."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

with tf.Graph().as_default():
    if hasattr(hub, "Module"):
        embed = hub.Module(HANDLE)
    else:
        embed = hub.KerasLayer(HANDLE)
    vectors = embed(tf.constant(["the cat", "a good movie"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (2, 50)
