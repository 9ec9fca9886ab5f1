"""The module is called where it is made, by the library's full name."""

import tensorflow
import tensorflow_hub

tf = tensorflow.compat.v1

with tf.Graph().as_default():
    sentences = tf.constant(["cat", "dog"])
    vectors = tensorflow_hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")(sentences)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)
