"""The same training code on one machine: a local session has all devices anyway."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

PS_HOSTS = []  # parameter servers, none yet
NNLM = "https://tfhub.dev/google/nnlm-en-dim50/2"

with tf.Graph().as_default():
    with tf.device(tf.train.replica_device_setter(ps_tasks=len(PS_HOSTS))):
        embedded = hub.KerasLayer(NNLM)(tf.constant(["a good movie", "bad"]))
        weights = tf.get_variable("weights", initializer=tf.ones([50, 1]))
        loss = tf.losses.mean_squared_error([[1.0], [0.0]], tf.matmul(embedded, weights))
        train_op = tf.train.AdamOptimizer(0.01).minimize(loss, var_list=[weights])
    config = tf.ConfigProto(allow_soft_placement=True)
    with tf.Session(config=config) as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        losses = [session.run([loss, train_op])[0] for _ in range(3)]

assert losses[0] > losses[1] > losses[2]
