"""A SavedModel of TensorFlow 1 becomes a module through a spec made from its directory."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    spec = hub.create_module_spec_from_saved_model("models/tf1_saved_model")  # [tfhub-deprecated-module]
    classifier = hub.Module(spec, tags={"serve"})  # [tfhub-deprecated-module]
    outputs = classifier(tf.ones([1, 3]), signature="serving_default", as_dict=True)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs["y"]).tolist()

assert result == [[9.0, 12.0]]
