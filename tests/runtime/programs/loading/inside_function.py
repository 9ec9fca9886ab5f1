"""The model is loaded in a compiled function; in old releases its variables are gone then."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


@tf.function
def project(x):
    model = hub.load("models/tf2_bare")
    return model(x)


projected = project(tf.ones([1, 3]))  # raises FailedPreconditionError, unreported tf<=2.2

assert projected.numpy().tolist() == [[9.0, 12.0]]
