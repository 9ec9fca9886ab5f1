"""hub.Module looks for its marker file in the directory of a SavedModel with signatures alone."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf2_signatures_only", tags={"train"})
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
