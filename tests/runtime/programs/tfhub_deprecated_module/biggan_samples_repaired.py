"""A layer for BigGAN takes the dict; what inputs there are stands in the signature behind it."""
# on: tf>2.2
# repairs: biggan_samples.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.KerasLayer("https://tfhub.dev/deepmind/biggan-128/2")
input_info = module.resolved_object.signatures["default"].structured_input_signature[1]
inputs = {
    name: tf.placeholder(info.dtype, info.shape.as_list(), name)
    for name, info in input_info.items()
}
output = module(inputs)

noise = np.linspace(-1.0, 1.0, 240).reshape(2, 120)
label = np.eye(1000)[[7, 40]]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    feed = {inputs["z"]: noise, inputs["y"]: label, inputs["truncation"]: 0.5}
    result = sess.run(output, feed_dict=feed)

assert result.shape == (2, 4, 4, 3)
