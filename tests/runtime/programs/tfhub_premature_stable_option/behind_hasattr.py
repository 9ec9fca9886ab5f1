"""The class of configs is asked for the option before one is made with it."""

import tensorflow as tf
import tensorflow_hub as hub


def session_config(**options):
    if hasattr(tf.compat.v1.ConfigProto, "share_cluster_devices_in_session"):
        return tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True, **options)
    return tf.compat.v1.ConfigProto(
        experimental={"share_cluster_devices_in_session": True}, **options
    )


config = session_config(allow_soft_placement=True)
with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["a cat"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 50)

assert len(config.ListFields()) == 2
