"""The variables of a layer are saved under names of their own, which a later run restores."""
# repairs: named_encoder_checkpoint.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    encoder = hub.KerasLayer("models/tf1_hub")
    encoded = encoder(tf.constant([[1.0, 0.0, 0.0]]))
    saver = tf.train.Saver()
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        saver.save(session, "checkpoint/model", write_meta_graph=False)
        saver.restore(session, "checkpoint/model")
        result = session.run(encoded)

names = [name for name, _ in tf.train.list_variables("checkpoint")]
assert not [name for name in names if name.startswith("encoder/")]
assert result.tolist() == [[0.0, 1.0]]
