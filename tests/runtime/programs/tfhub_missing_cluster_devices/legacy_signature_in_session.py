"""The gradient of a signature of an old image model, its weights on the parameter server."""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

INCEPTION = "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3"

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
server = tf.distribute.Server(cluster, job_name="worker", task_index=0)

with tf.Graph().as_default():
    with tf1.device(tf1.train.replica_device_setter(cluster=cluster)):
        module = hub.load(INCEPTION)
        outputs = module.signatures["default"](images=tf.ones([1, 299, 299, 3]))
        weights = [variable for variable in module.variables if variable.trainable]
        (gradient,) = tf1.gradients(tf.reduce_sum(outputs["default"] ** 2), weights)
    with tf1.Session(server.target) as session:
        session.run(tf1.global_variables_initializer())
        value = session.run(gradient)

assert value.shape == (3, 2048) and value.any()
