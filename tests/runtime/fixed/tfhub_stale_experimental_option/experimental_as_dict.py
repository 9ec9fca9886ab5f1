"""The experimental part of a session config is given to the constructor as a dict."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_eager_execution()

config = tf.compat.v1.ConfigProto(
    intra_op_parallelism_threads=1,
    share_cluster_devices_in_session=True,
)
movenet = hub.load("https://tfhub.dev/google/movenet/singlepose/lightning/4")
image = tf.fill([1, 192, 192, 3], 7)
keypoints = movenet.signatures["serving_default"](image)["output_0"]

with tf.compat.v1.Session(config=config) as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    result = sess.run(keypoints)

assert result.shape == (1, 1, 17, 3)
assert config.experimental.share_cluster_devices_in_session
assert not getattr(config, "share_cluster_devices_in_session", False)
