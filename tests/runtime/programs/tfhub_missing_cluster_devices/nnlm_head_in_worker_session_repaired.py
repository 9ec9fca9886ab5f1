"""With the option in the session's config the worker trains."""
# on: tf>2.2
# cluster: worker, ps
# repairs: nnlm_head_in_worker_session.py

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default():
    with tf.device(tf.train.replica_device_setter(cluster=cluster)):
        embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
        weights = tf.get_variable("weights", [128, 1], initializer=tf.zeros_initializer())
        logits = tf.matmul(embed(tf.constant(["a good movie", "a bad movie"])), weights)
        loss = tf.losses.sigmoid_cross_entropy([[1.0], [0.0]], logits)
        optimizer = tf.train.GradientDescentOptimizer(0.1)
        train_op = optimizer.minimize(loss, var_list=[weights])
        init = [tf.global_variables_initializer(), tf.tables_initializer()]

    session_config = tf.ConfigProto()
    session_config.share_cluster_devices_in_session = True
    with tf.Session(server.target, config=session_config) as session:
        session.run(init)
        before, _, after = session.run(loss), session.run(train_op), session.run(loss)

assert after < before
