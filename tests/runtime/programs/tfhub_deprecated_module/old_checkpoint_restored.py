"""A checkpoint of a named hub.Module knows its variables by the module's name, a layer does not."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    with tf.variable_scope("encoder"):
        tf.get_variable("w", initializer=tf.ones([3, 2]))
        tf.get_variable("moving_mean", initializer=tf.ones([2]))
    session.run(tf.global_variables_initializer())
    tf.train.Saver().save(session, "checkpoint/model", write_meta_graph=False)

with tf.Graph().as_default(), tf.Session() as session:
    encoder = hub.KerasLayer("models/tf1_hub", name="encoder")
    encoded = encoder(tf.constant([[1.0, 0.0, 0.0]]))
    tf.train.Saver().restore(session, "checkpoint/model")  # raises NotFoundError, unreported
