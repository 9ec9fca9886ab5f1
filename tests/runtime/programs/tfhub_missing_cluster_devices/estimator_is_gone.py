"""TensorFlow 2.16 has no Estimators, neither in its own name nor in compat.v1."""
# on: tf>=2.16

import tensorflow as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode):
    embedding = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")(features["text"])
    loss = tf.reduce_mean(embedding - labels)
    return tf.estimator.EstimatorSpec(mode, loss=loss)


assert not hasattr(tf.compat.v1, "estimator")
estimator = tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig())  # raises AttributeError, unreported
