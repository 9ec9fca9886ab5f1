"""One image module is applied twice, with its default signature and with another as a dict."""

import numpy as np
import tensorflow
import tensorflow_hub

tf = tensorflow.compat.v1
images = np.linspace(0, 1, 224 * 224 * 3).reshape([1, 224, 224, 3]).astype(np.float32)

with tf.Graph().as_default(), tf.Session() as sess:
    height_and_width = images.shape[1:3]
    module = tensorflow_hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    features = module(images)
    outputs = module(images, signature="image_feature_vector", as_dict=True)
    sess.run(tf.global_variables_initializer())
    result = sess.run([features, outputs["global_pool"]])

assert [part.shape for part in result] == [(1, 1280), (1, 3)]
