"""A worker takes a training step with each spelling of the experimental option, and all work.

The variables lie on a parameter server, where a session without the option stops.
"""
# on: tf!=2.2
# cluster: worker, ps

import json
import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

assigned = tf.ConfigProto(allow_soft_placement=True)
assigned.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option] tf>=2.2

over_lines = tf.ConfigProto()
(
    over_lines.experimental  # [tfhub-stale-experimental-option] tf>=2.2
    .share_cluster_devices_in_session  # as the error's text has it
) = True

as_message = tf.ConfigProto(
    experimental=tf.ConfigProto.Experimental(share_cluster_devices_in_session=True)  # [tfhub-stale-experimental-option] tf>=2.2
)

as_dict = tf.ConfigProto(
    experimental={"share_cluster_devices_in_session": True},  # [tfhub-stale-experimental-option] tf>=2.2
    allow_soft_placement=True,
)

beside_others = tf.ConfigProto(
    experimental=tf.ConfigProto.Experimental(
        collective_group_leader="/job:worker",
        share_cluster_devices_in_session=True,  # [tfhub-stale-experimental-option] tf>=2.2
        recv_buf_max_chunk=4096,
    )
)

by_name = tf.ConfigProto()
setattr(by_name.experimental, "share_cluster_devices_in_session", True)  # [tfhub-stale-experimental-option] tf>=2.2


def train_step(config):
    with tf.Graph().as_default(), tf.device(tf.train.replica_device_setter(cluster=cluster)):
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
        weights = tf.get_variable("weights", [50, 1], initializer=tf.zeros_initializer())
        logits = tf.matmul(embed(tf.constant(["a good movie", "a bad movie"])), weights)
        loss = tf.losses.sigmoid_cross_entropy([[1.0], [0.0]], logits)
        train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[weights])
        init = [tf.global_variables_initializer(), tf.tables_initializer()]
        with tf.Session(server.target, config=config) as session:
            session.run(init)
            session.run(train_op)
            return session.run(loss)


configs = [assigned, over_lines, as_message, as_dict, beside_others, by_name]
result = [train_step(config) for config in configs]
