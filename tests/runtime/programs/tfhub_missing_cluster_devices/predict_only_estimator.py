"""An Estimator that only predicts, on a cluster with a parameter server, without the option.

For predictions Estimators put no variables on parameter servers, so that nothing can fail.
"""
# on: tf<2.16
# cluster: chief, ps

import tensorflow as tf
import tensorflow_hub as hub

MODEL = "https://tfhub.dev/google/nnlm-en-dim128/2"
devices = []


def input_fn():
    return tf.data.Dataset.from_tensors({"text": tf.constant(["the cat", "a good movie"])})


def model_fn(features, labels, mode):
    embeddings = hub.KerasLayer(MODEL)(features["text"])
    tf.compat.v1.train.get_or_create_global_step()
    devices.extend(variable.device for variable in tf.compat.v1.global_variables())
    return tf.estimator.EstimatorSpec(mode, predictions={"embeddings": embeddings})


estimator = tf.estimator.Estimator(model_fn)
cluster = estimator.config.cluster_spec
server = tf.distribute.Server(cluster, job_name="chief", task_index=0)
predicted = list(estimator.predict(input_fn))

assert estimator.config.master.startswith("grpc://")
assert set(devices) == {""}
assert predicted[0]["embeddings"].shape == (128,)
