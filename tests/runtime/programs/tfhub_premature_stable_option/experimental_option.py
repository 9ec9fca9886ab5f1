"""Before TensorFlow 2.2 the option stands under .experimental only, and is set there."""
# on: tf<2.2

import tensorflow as tf
import tensorflow_hub as hub

ConfigProto = tf.compat.v1.ConfigProto

assigned = ConfigProto()
assigned.experimental.share_cluster_devices_in_session = True
given = ConfigProto(experimental=ConfigProto.Experimental(share_cluster_devices_in_session=True))
assert assigned == given

with tf.Graph().as_default(), tf.compat.v1.Session(config=given) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 128)

assert "share_cluster_devices_in_session" not in ConfigProto.DESCRIPTOR.fields_by_name
assert "share_cluster_devices_in_session" in ConfigProto.Experimental.DESCRIPTOR.fields_by_name
