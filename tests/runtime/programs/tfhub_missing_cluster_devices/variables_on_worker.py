"""A session on a cluster's worker, with all variables on the worker itself.

The parameter server keeps nothing of the model, and training needs no option.
"""
# cluster: worker, ps

import json
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

cluster = json.loads(os.environ["TF_CONFIG"])["cluster"]
RESNET = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5"


def train(target):
    layer = hub.KerasLayer(RESNET, trainable=True)
    loss = tf.reduce_mean(layer(tf.ones([1, 224, 224, 3])) ** 2)
    train_op = tf1.train.GradientDescentOptimizer(1e-4).minimize(
        loss, var_list=layer.trainable_variables
    )
    with tf1.Session(target) as session:
        session.run(tf1.global_variables_initializer())
        return session.run([loss, train_op])[0], session.run(loss)


worker = tf.distribute.Server({"worker": cluster["worker"]}, job_name="worker", task_index=0)
with tf.Graph().as_default(), tf.device("/job:worker/task:0"):
    before, after = train(worker.target)

assert after < before
