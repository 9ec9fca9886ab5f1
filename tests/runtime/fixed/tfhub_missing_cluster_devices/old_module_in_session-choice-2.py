"""hub.Module builds plain operations, no functions: it trains on a cluster without the option."""
# on: hub<0.16
# cluster: worker, ps

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.train.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default():
    with tf.device(tf.train.replica_device_setter(cluster=cluster)):
        embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
        loss = tf.reduce_mean(embed(tf.constant(["the cat", "hello world"])) ** 2)
        step = tf.train.get_or_create_global_step()
        train_op = tf.train.AdagradOptimizer(0.1).minimize(loss, global_step=step)
    with tf.train.MonitoredTrainingSession(master=server.target) as session:
        before, _ = session.run([loss, train_op])
        after = session.run(loss)

assert after < before
