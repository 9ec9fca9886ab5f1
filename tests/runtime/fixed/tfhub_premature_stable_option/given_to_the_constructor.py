"""A factory of session configs gives the option to the constructor, beside others."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def create_config_proto(threads):
    return tf.ConfigProto(
        allow_soft_placement=True,
        intra_op_parallelism_threads=threads,
        experimental={"share_cluster_devices_in_session": True},
    )


with tf.Graph().as_default(), tf.Session(config=create_config_proto(1)) as sess:
    layer = hub.KerasLayer(
        "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"
    )
    features = layer(tf.ones([1, 224, 224, 3]))
    sess.run(tf.global_variables_initializer())
    result = sess.run(features)

assert result.shape == (1, 1280)
assert len(create_config_proto(2).ListFields()) == 3
