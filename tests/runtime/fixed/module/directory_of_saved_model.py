"""hub.Module looks for its marker file in the directory of a SavedModel that TensorFlow 2 wrote."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODEL_DIR = "models/tf2"

with tf.Graph().as_default():
    module = hub.KerasLayer(MODEL_DIR)
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
