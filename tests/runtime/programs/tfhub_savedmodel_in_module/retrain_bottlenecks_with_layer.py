"""The retraining script builds version 4 of mobilenet_v2 in its graph as a hub.KerasLayer."""
# repairs: retrain_bottlenecks.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

TFHUB_MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"


def create_module_graph(height, width):
    with tf.Graph().as_default() as graph:
        resized_input_tensor = tf.placeholder(tf.float32, [None, height, width, 3])
        m = hub.KerasLayer(TFHUB_MODULE)
        bottleneck_tensor = m(resized_input_tensor)
    return graph, bottleneck_tensor, resized_input_tensor


graph, bottleneck_tensor, resized_input_tensor = create_module_graph(224, 224)
with tf.Session(graph=graph) as sess, graph.as_default():
    sess.run(tf.global_variables_initializer())
    images = np.zeros([2, 224, 224, 3])
    bottlenecks = sess.run(bottleneck_tensor, {resized_input_tensor: images})
assert bottlenecks.shape == (2, 1280)
