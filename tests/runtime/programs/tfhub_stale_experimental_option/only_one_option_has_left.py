"""No other option of a session config, and none of its GPU or run options, has two places."""

import tensorflow as tf
import tensorflow_hub as hub


def field_names(message):
    return {field.name for field in message.DESCRIPTOR.fields}


ConfigProto = tf.compat.v1.ConfigProto
moved = field_names(ConfigProto) & field_names(ConfigProto.Experimental)
for message in (tf.compat.v1.GPUOptions, tf.compat.v1.RunOptions):
    assert not field_names(message) & field_names(message.Experimental)

with tf.Graph().as_default(), tf.compat.v1.Session(config=ConfigProto()) as session:
    layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/5")
    features = layer(tf.zeros([1, 299, 299, 3]))
    session.run(tf.compat.v1.global_variables_initializer())
    assert session.run(features).shape == (1, 2048)

release = tuple(int(part) for part in tf.__version__.split(".")[:2])
assert moved == ({"share_cluster_devices_in_session"} if release >= (2, 2) else set())
