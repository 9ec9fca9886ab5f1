"""A worker's own session creator, with a config that is only about memory."""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow_hub as hub

v1 = tf.compat.v1
SWIVEL = "https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1"


class Worker:
    def __init__(self, tf_config):
        self.cluster = tf.train.ClusterSpec(tf_config["cluster"])
        self.task = tf_config["task"]["index"]
        self.server = tf.distribute.Server(self.cluster, "worker", self.task)

    def build(self):
        with v1.device(v1.train.replica_device_setter(cluster=self.cluster)):
            v1.train.get_or_create_global_step()
            news = hub.KerasLayer(SWIVEL, input_shape=[], dtype=tf.string)(
                tf.constant(["good movie", "bad movie"])
            )
            weights = v1.get_variable("weights", initializer=tf.ones([20, 1]))
            loss = tf.reduce_sum(tf.square(tf.matmul(news, weights) - [[1.0], [0.0]]))
            return v1.train.AdagradOptimizer(0.1).minimize(loss, var_list=[weights])

    def run(self):
        train_op = self.build()
        config = v1.ConfigProto()
        config.experimental.share_cluster_devices_in_session = True
        config.gpu_options.per_process_gpu_memory_fraction = 0.5
        creator = v1.train.ChiefSessionCreator(
            v1.train.Scaffold(), master=self.server.target, config=config
        )
        with v1.train.MonitoredSession(creator) as session:
            session.run(train_op)


with tf.Graph().as_default():
    try:
        Worker(json.loads(os.environ["TF_CONFIG"])).run()
    except tf.errors.InternalError as error:
        _, _, observed = str(error).partition("Assigned device")

assert "does not match any device" in observed
