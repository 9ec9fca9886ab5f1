"""Options of a session stand in a dict, which is spread over the constructor of the config."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

OPTIONS = {"allow_soft_placement": True, "experimental": {"share_cluster_devices_in_session": True}}

config = tf.ConfigProto(**OPTIONS)

with tf.Graph().as_default(), tf.Session(config=config) as session:
    features = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/4")(
        tf.zeros([1, 299, 299, 3])
    )
    session.run(tf.global_variables_initializer())
    result = session.run(features)

assert result.shape == (1, 2048)
