"""The class is imported from the library, beside another name and by a name of its own."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import Module as TextModule, resolve  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16

with tf.Graph().as_default():
    directory = resolve("https://tfhub.dev/google/nnlm-en-dim50/1")
    embed = TextModule(directory)  # [tfhub-deprecated-module] hub<0.16
    vectors = embed(tf.constant(["cat", "dog"]))
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)
