# target: tensorflow==2.15.1 hub==0.16.1
"""All spellings of TensorFlow's Estimators, configs and hub."""
import tensorflow
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub
from tensorflow import estimator
from tensorflow.compat import v1
from tensorflow.compat.v1 import estimator as estimators
from tensorflow.compat.v1.estimator import Estimator
from tensorflow_hub import KerasLayer, load

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
TfEstimator = tf.estimator.Estimator


def layer_fn(features, labels, mode):
    return spec(KerasLayer(USE)(features["text"]), labels, mode)


def load_fn(features, labels, mode):
    return spec(load(USE)(features["text"]), labels, mode)


def load_dotted_fn(features, labels, mode):
    return spec(tensorflow_hub.load(USE)(features["text"]), labels, mode)


def no_hub_fn(features, labels, mode):
    return spec(features["text"], labels, mode)


def spec(net, labels, mode):
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


tensorflow.estimator.Estimator(layer_fn)  # [tfhub-missing-cluster-devices]
tf.compat.v1.estimator.Estimator(load_fn)  # [tfhub-missing-cluster-devices]
tf.compat.v2.estimator.Estimator(load_fn)  # [tfhub-missing-cluster-devices]
tf1.estimator.Estimator(load_dotted_fn)  # [tfhub-missing-cluster-devices]
v1.estimator.Estimator(layer_fn)  # [tfhub-missing-cluster-devices]
estimator.Estimator(layer_fn)  # [tfhub-missing-cluster-devices]
estimators.Estimator(layer_fn)  # [tfhub-missing-cluster-devices]
Estimator(layer_fn)  # [tfhub-missing-cluster-devices]
TfEstimator(layer_fn)  # [tfhub-missing-cluster-devices]

tensorflow.estimator.Estimator(no_hub_fn)
tf1.estimator.Estimator(no_hub_fn)
Estimator(no_hub_fn)
TfEstimator(no_hub_fn)

FLAG = v1.ConfigProto(share_cluster_devices_in_session=True)
tensorflow.estimator.Estimator(layer_fn, config=tensorflow.estimator.RunConfig(session_config=FLAG))
tf.compat.v1.estimator.Estimator(load_fn, config=tf1.estimator.RunConfig(session_config=FLAG))
tf1.estimator.Estimator(load_dotted_fn, config=tf1.estimator.RunConfig(session_config=FLAG))
v1.estimator.Estimator(layer_fn, config=estimator.RunConfig(session_config=FLAG))
estimator.Estimator(layer_fn, config=estimators.RunConfig(session_config=FLAG))
estimators.Estimator(layer_fn, config=estimators.RunConfig(session_config=FLAG))
Estimator(layer_fn, config=estimators.RunConfig(session_config=FLAG))
TfEstimator(layer_fn, config=estimator.RunConfig(session_config=FLAG))
