"""A spec made from a SavedModel of TensorFlow 2 builds a graph, but its variables get no values:
they are not where models of TensorFlow 1 have them."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    spec = hub.create_module_spec_from_saved_model("models/tf2")  # [tfhub-deprecated-module]
    module = hub.Module(spec, tags={"serve"})  # [tfhub-deprecated-module]
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)  # raises FailedPreconditionError, unreported
