"""hub.Module with trainable=True alone: the weights train, but the variant is that for inference,
whose moving mean has no updates."""
# on: hub<0.16
# no repair: nothing in TensorFlow 2 fine-tunes a model in the TF1 Hub format
# when fixed by Keep: AssertionError: it asserts that its variables are trained

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf1_hub", True)  # [tfhub-deprecated-module]
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    assert len(tf.trainable_variables()) == len(tf.losses.get_regularization_losses()) == 1
    assert not tf.get_collection(tf.GraphKeys.UPDATE_OPS)

with tf.Graph().as_default():
    frozen = hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    frozen(tf.constant([[1.0, 0.0, 0.0]]))
    assert not tf.trainable_variables() and not tf.losses.get_regularization_losses()
