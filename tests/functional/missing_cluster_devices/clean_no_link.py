# target: tensorflow==2.15.1 hub==0.16.1
"""A TF2 SavedModel and an Estimator in one file, without anything that joins them."""
import functools
import os

import company_models
import tensorflow as tf
import tensorflow_hub as hub
from company_models import model_fn as company_fn

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
TF_CONFIG = os.environ["TF_CONFIG"]
LAYER = "hub.KerasLayer(USE)"  # only text


def plain_fn(features, labels, mode):
    """Could use hub.KerasLayer(USE)."""
    # hub.KerasLayer(USE)
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(features["text"], 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def unknown_handle_fn(features, labels, mode):
    net = hub.KerasLayer(os.environ["HANDLE"])(features["text"])
    return spec(net, labels, mode)


def unpublished_handle_fn(features, labels, mode):
    net = hub.KerasLayer("https://example.com/our/model/1")(features["text"])
    return spec(net, labels, mode)


def local_handle_fn(features, labels, mode):
    return spec(hub.load("/models/encoder")(features["text"]), labels, mode)


def parameter_handle_fn(features, labels, mode, params):
    return spec(hub.KerasLayer(params["handle"])(features["text"]), labels, mode)


def resolve_fn(features, labels, mode):
    return spec(features["text"], hub.resolve(USE), mode)


def spec(net, labels, mode):
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


def embeddings_for_search(texts):
    return hub.load(USE)(tf.constant(texts))


def keras_model():
    return tf.keras.Sequential([hub.KerasLayer(USE), tf.keras.layers.Dense(1)])


def shadowed_fn(features, labels, mode):
    hub = company_models
    return spec(hub.KerasLayer(USE)(features["text"]), labels, mode)


class Other:
    def __init__(self, hub):
        self.hub = hub

    def model_fn(self, features, labels, mode):
        return spec(self.hub.KerasLayer(USE)(features["text"]), labels, mode)

    def build(self):
        return tf.estimator.Estimator(self.model_fn)


class Estimator:
    def __init__(self, model_fn):
        self.model_fn = model_fn


def with_model_fn(features, labels, mode):
    return spec(hub.KerasLayer(USE)(features["text"]), labels, mode)


def build(model_fn, **arguments):
    tf.estimator.Estimator(plain_fn)
    tf.estimator.Estimator(unknown_handle_fn)
    tf.estimator.Estimator(unpublished_handle_fn)
    tf.estimator.Estimator(local_handle_fn)
    tf.estimator.Estimator(parameter_handle_fn, params={"handle": os.environ["HANDLE"]})
    tf.estimator.Estimator(resolve_fn)
    tf.estimator.Estimator(shadowed_fn)
    tf.estimator.Estimator(model_fn)
    tf.estimator.Estimator(company_fn)
    tf.estimator.Estimator(company_models.model_fn)
    tf.estimator.Estimator(functools.partial(company_fn, handle=USE))
    tf.estimator.Estimator(**arguments)
    tf.estimator.DNNClassifier(feature_columns=company_models.columns(), hidden_units=[1])
    Estimator(with_model_fn)
    company_models.Estimator(with_model_fn)
    tf.estimator.RunConfig(session_config=tf.compat.v1.ConfigProto())
    tf.estimator.EstimatorSpec(mode="train", train_op=tf.no_op(), loss=embeddings_for_search(["a"]))
