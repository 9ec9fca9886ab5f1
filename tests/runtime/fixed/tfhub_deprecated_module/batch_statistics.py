"""With the tag "train" an image module normalizes by the statistics of the batch at hand."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"
batch = np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]).astype(np.float32)

with tf.Graph().as_default():
    module = hub.KerasLayer(HANDLE, tags={"train"})
    features = module(tf.constant(batch))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(features)

assert np.allclose(result.mean(axis=0), 0.0)
