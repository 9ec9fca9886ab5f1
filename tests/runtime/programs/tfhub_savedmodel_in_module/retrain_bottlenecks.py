"""A retraining script computes bottlenecks with version 4 of mobilenet_v2. load_module_spec stops
at the handle, before any graph is built."""
# on: hub<0.16

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

TFHUB_MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"


def create_module_graph(module_spec):
    height, width = hub.get_expected_image_size(module_spec)  # [tfhub-deprecated-module]
    with tf.Graph().as_default() as graph:
        resized_input_tensor = tf.placeholder(tf.float32, [None, height, width, 3])
        m = hub.Module(module_spec)  # [tfhub-deprecated-module]
        bottleneck_tensor = m(resized_input_tensor)
    return graph, bottleneck_tensor, resized_input_tensor


module_spec = hub.load_module_spec(TFHUB_MODULE)  # [tfhub-savedmodel-in-module]  # raises NotFoundError hub>=0.9  # raises RuntimeError hub<0.9
graph, bottleneck_tensor, resized_input_tensor = create_module_graph(module_spec)
with tf.Session(graph=graph) as sess, graph.as_default():
    sess.run(tf.global_variables_initializer())
    images = np.zeros([2, 224, 224, 3])
    bottlenecks = sess.run(bottleneck_tensor, {resized_input_tensor: images})
assert bottlenecks.shape == (2, 1280)
