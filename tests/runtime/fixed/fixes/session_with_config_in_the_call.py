"""A worker's session is given a config on the spot, without the option, and does not train."""
# on: tf!=2.2
# cluster: worker, ps

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default():
    with tf.device(tf.train.replica_device_setter(cluster=cluster)):
        embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
        weights = tf.get_variable("weights", [50, 1], initializer=tf.zeros_initializer())
        logits = tf.matmul(embed(tf.constant(["a good movie", "a bad movie"])), weights)
        loss = tf.losses.sigmoid_cross_entropy([[1.0], [0.0]], logits)
        optimizer = tf.train.GradientDescentOptimizer(0.1)
        train_op = optimizer.minimize(loss, var_list=[weights])
        init = [tf.global_variables_initializer(), tf.tables_initializer()]

    with tf.Session(
        server.target,
        config=tf.ConfigProto(allow_soft_placement=True, log_device_placement=False, share_cluster_devices_in_session=True),
    ) as session:
        session.run(init)
        try:
            before, _, after = session.run(loss), session.run(train_op), session.run(loss)
        except tf.errors.InternalError as error:
            _, _, observed = str(error).partition("Assigned device")
            assert "does not match any device" in observed
        else:
            assert after < before
