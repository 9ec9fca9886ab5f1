"""The same sentence through hub.KerasLayer, in a session."""
# repairs: parameters_of_modules.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    module = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", tags=set())
    vectors = module(tf.constant(["hello"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 50)
