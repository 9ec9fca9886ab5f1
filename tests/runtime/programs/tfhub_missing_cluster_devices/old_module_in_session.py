"""hub.Module builds plain operations, no functions: it trains on a cluster without the option."""
# on: hub<0.16
# cluster: worker, ps
# no repair: hub.KerasLayer instead would need the option, as legacy_text_layer_in_session.py shows
# when fixed by Use: ValueError: the optimizer of a graph has to be given the layer's variables
# when fixed by Keep: ValueError: the optimizer has nothing to train but the frozen model

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.train.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default():
    with tf.device(tf.train.replica_device_setter(cluster=cluster)):
        embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)  # [tfhub-deprecated-module]
        loss = tf.reduce_mean(embed(["the cat", "hello world"]) ** 2)
        step = tf.train.get_or_create_global_step()
        train_op = tf.train.AdagradOptimizer(0.1).minimize(loss, global_step=step)
    with tf.train.MonitoredTrainingSession(master=server.target) as session:
        before, _ = session.run([loss, train_op])
        after = session.run(loss)

assert after < before
