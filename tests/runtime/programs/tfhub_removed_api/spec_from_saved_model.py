"""A SavedModel that was exported for serving is turned into a module."""

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1
export_dir = "models/tf1_saved_model"

spec = hub.create_module_spec_from_saved_model(export_dir)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16

with tf.Graph().as_default(), tf1.Session() as session:
    module = hub.Module(spec, tags={"serve"})  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    outputs = module({"x": tf.constant([[1.0, 0.0, 0.0]])}, signature="serving_default", as_dict=True)
    session.run(tf1.global_variables_initializer())
    result = session.run(outputs["y"])

assert result.tolist() == [[1.0, 2.0]]
