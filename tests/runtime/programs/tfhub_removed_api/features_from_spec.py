"""A spec is loaded first and a module made of it, as the retraining scripts do it."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1
HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"


def create_module_graph(module_spec):
    with tf.Graph().as_default() as graph:
        resized_input = tf1.placeholder(tf.float32, [None, 224, 224, 3])
        m = hub.Module(module_spec)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
        bottleneck = m(resized_input)
        init = tf1.global_variables_initializer()
    return graph, resized_input, bottleneck, init


spec = hub.load_module_spec(HANDLE)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
graph, images, bottleneck, init = create_module_graph(spec)

with tf1.Session(graph=graph) as session:
    session.run(init)
    result = session.run(bottleneck, {images: np.ones([2, 224, 224, 3], np.float32)})

assert result.shape == (2, 1280)
