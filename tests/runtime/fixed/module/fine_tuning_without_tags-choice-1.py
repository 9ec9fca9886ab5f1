"""hub.Module with trainable=True alone: the weights train, but the variant is that for inference,
whose moving mean has no updates."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub")
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    assert len(tf.trainable_variables()) == len(tf.losses.get_regularization_losses()) == 1
    assert not tf.get_collection(tf.GraphKeys.UPDATE_OPS)

with tf.Graph().as_default():
    frozen = hub.Module("models/tf1_hub")
    frozen(tf.constant([[1.0, 0.0, 0.0]]))
    assert not tf.trainable_variables() and not tf.losses.get_regularization_losses()
