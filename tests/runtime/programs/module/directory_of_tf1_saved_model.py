"""hub.Module looks for its marker file in the directory of what an Estimator exported for
serving."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf1_saved_model")  # [tfhub-deprecated-module]  # raises NotFoundError, unreported hub>=0.9  # raises RuntimeError, unreported hub<0.9
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]), signature="serving_default", as_dict=True)
