"""A feature extractor gets the tag for training only where it is built for that."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"


def features_of(photos, training):
    with tf.Graph().as_default():
        extractor = hub.KerasLayer(HANDLE, tags={"train"} if training else set())
        features = extractor({"images": photos})
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            return sess.run(features)


pair = np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]).astype(np.float32)
result = {"train": features_of(pair, True), "infer": features_of(pair, False)}
assert np.allclose(result["train"].mean(axis=0), 0.0)
assert not np.allclose(result["infer"].mean(axis=0), 0.0)
