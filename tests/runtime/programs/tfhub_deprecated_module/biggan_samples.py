"""BigGAN draws images from noise, a class and a truncation, given to hub.Module in a dict."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
inputs = {
    name: tf.placeholder(info.dtype, info.get_shape().as_list(), name)
    for name, info in module.get_input_info_dict().items()
}
output = module(inputs)

noise = np.linspace(-1.0, 1.0, 240).reshape(2, 120)
label = np.eye(1000)[[7, 40]]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    feed = {inputs["z"]: noise, inputs["y"]: label, inputs["truncation"]: 0.5}
    result = sess.run(output, feed_dict=feed)

assert result.shape == (2, 4, 4, 3)
