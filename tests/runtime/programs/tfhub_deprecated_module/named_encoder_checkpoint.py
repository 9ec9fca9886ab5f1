"""The variables of a named module are saved in a checkpoint, their names begin with its own."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    encoder = hub.Module("models/tf1_hub", name="encoder")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    encoded = encoder(tf.constant([[1.0, 0.0, 0.0]]))
    saver = tf.train.Saver()
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        saver.save(session, "checkpoint/model", write_meta_graph=False)
        saver.restore(session, "checkpoint/model")
        result = session.run(encoded)

names = [name for name, _ in tf.train.list_variables("checkpoint")]
assert names == ["encoder/moving_mean", "encoder/w"]
assert result.tolist() == [[0.0, 1.0]]
