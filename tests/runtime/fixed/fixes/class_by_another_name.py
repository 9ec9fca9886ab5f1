"""The class is imported from the library, beside another name and by a name of its own."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import KerasLayer, resolve

with tf.Graph().as_default():
    directory = resolve("https://tfhub.dev/google/nnlm-en-dim50/1")
    embed = KerasLayer(directory)
    vectors = embed(tf.constant(["cat", "dog"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)
