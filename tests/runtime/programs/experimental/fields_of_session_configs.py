"""The numbers under which a saved session config keeps the option: apart, and fixed since 2.2."""

import tensorflow as tf
import tensorflow_hub as hub

NAME = "share_cluster_devices_in_session"
ConfigProto = tf.compat.v1.ConfigProto
fields = ConfigProto.DESCRIPTOR.fields_by_name
experimental = ConfigProto.Experimental.DESCRIPTOR.fields_by_name

assert experimental[NAME].number == 10
assert not experimental[NAME].GetOptions().deprecated
if NAME in fields:
    assert fields[NAME].number == 17
    saved = ConfigProto(**{NAME: True}).SerializeToString()
    config = ConfigProto.FromString(saved)
    assert getattr(config, NAME) and not config.HasField("experimental")
else:
    assert tf.__version__.startswith(("1.", "2.1."))
    config = ConfigProto.FromString(b"\x88\x01\x01")
    assert not config.ListFields()

with tf.Graph().as_default(), tf.compat.v1.Session(config=config) as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["hello"]))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    assert session.run(vectors).shape == (1, 50)
