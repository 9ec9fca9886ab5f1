"""Code for several releases compares the version of TensorFlow before it names the option."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MAJOR, MINOR = (int(part) for part in tf.__version__.split(".")[:2])

config = tf.ConfigProto()
if (MAJOR, MINOR) < (2, 2):
    config.experimental.share_cluster_devices_in_session = True
else:
    config.share_cluster_devices_in_session = True

with tf.Graph().as_default():
    outputs = hub.load("https://tfhub.dev/google/elmo/3").signatures["default"](
        tf.constant(["the cat", "good"])
    )
    with tf.Session(config=config) as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        elmo = session.run(outputs["elmo"])

assert elmo.shape == (2, 2, 1024)
assert [field.name for field, _ in config.ListFields()] == [
    "share_cluster_devices_in_session" if (MAJOR, MINOR) >= (2, 2) else "experimental"
]
