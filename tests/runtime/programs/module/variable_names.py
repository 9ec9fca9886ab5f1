"""The name of a module is the scope of its variables, and of them in every checkpoint."""
# on: hub<0.16
# no repair: no argument of the new API gives variables these names

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    encoder = hub.Module("models/tf1_hub", name="encoder")  # [tfhub-deprecated-module]
    hub.Module("models/tf1_hub", name="encoder")  # [tfhub-deprecated-module]
    hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    names = [variable.op.name for variable in tf.global_variables()]
    saver = tf.train.Saver(encoder.variable_map)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        path = saver.save(session, "./checkpoint/model")

assert sorted(names)[::2] == ["encoder/moving_mean", "encoder_1/moving_mean", "module/moving_mean"]
assert [name for name, _ in tf.train.list_variables(path)] == ["moving_mean", "w"]
