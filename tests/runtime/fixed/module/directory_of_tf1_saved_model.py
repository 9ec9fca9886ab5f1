"""hub.Module looks for its marker file in the directory of what an Estimator exported for
serving."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.KerasLayer("models/tf1_saved_model", signature="serving_default", signature_outputs_as_dict=True)
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
