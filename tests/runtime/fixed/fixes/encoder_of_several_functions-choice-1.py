"""Functions of a script share the encoder that was made at its top."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()
encode = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")


def similarity(words, others):
    return tf.reduce_sum(encode(words) * encode(others), axis=1)


def centre(words):
    return tf.reduce_mean(encode(words), axis=0)


outputs = similarity(tf.constant(["cat"]), tf.constant(["dog"])), centre(tf.constant(["a", "b"]))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(outputs)
