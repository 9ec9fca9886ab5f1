"""hub.Module is asked for a variant that the model does not have."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_hub", tags={"serve"})
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
