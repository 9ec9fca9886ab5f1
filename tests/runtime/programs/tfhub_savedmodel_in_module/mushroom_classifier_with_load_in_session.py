"""The classifier of mushrooms through hub.load in a session: its variables are of the kind that
only TensorFlow 1 had, and no initializer of the graph knows them."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = (
    "https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1"
)

with tf.Graph().as_default():
    classifier = hub.load(HANDLE)
    outputs = classifier.signatures["serving_default"](tf.ones([1, 3]))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        scores = session.run(outputs["y"])  # raises FailedPreconditionError, unreported

assert scores.tolist() == [[9.0, 12.0]]
