"""hub.Module is asked for a variant that the model does not have."""
# on: hub<0.16
# no repair: no other API has such a variant either
# when fixed: RuntimeError: the layer misses the variant in other words

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf1_hub", tags={"serve"})  # [tfhub-deprecated-module]  # raises ValueError, unreported
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
