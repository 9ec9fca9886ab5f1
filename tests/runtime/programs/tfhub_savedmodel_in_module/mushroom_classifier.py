"""A classifier of mushrooms published as a SavedModel of TensorFlow 1. It is as old as hub.Module,
and still not in the format that hub.Module reads."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = (
    "https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1"
)

with tf.Graph().as_default():
    classifier = hub.Module(HANDLE)  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    outputs = classifier(tf.ones([1, 3]), signature="serving_default", as_dict=True)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        assert session.run(outputs["y"]).tolist() == [[9.0, 12.0]]
