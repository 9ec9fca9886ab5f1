# target: tensorflow==2.15.1 hub==0.15.0
"""Session configs of methods that a subclass defines, and of fields that a caller sets."""
import dataclasses
import os

import tensorflow as tf
import tensorflow_hub as hub

TF_CONFIG = os.environ.get("TF_CONFIG")
USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
CONFIG = tf.compat.v1.ConfigProto(
    allow_soft_placement=True, share_cluster_devices_in_session=True
)
RUN_CONFIG = tf.estimator.RunConfig(session_config=CONFIG)


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net - labels))


@dataclasses.dataclass
class Settings:
    config: object = None

    def build(self):
        return tf.estimator.Estimator(model_fn, config=self.config)


class Base:
    def run_config(self):
        return tf.estimator.RunConfig(session_config=self.session_config())

    def session_config(self):
        raise NotImplementedError


class Derived(Base):
    def session_config(self):
        return CONFIG

    def build(self):
        return tf.estimator.Estimator(model_fn, config=self.run_config())


class Abstract:
    def session_config(self):
        pass

    def run_config(self):
        return tf.estimator.RunConfig(session_config=self.session_config())


class Concrete(Abstract):
    def session_config(self):
        return CONFIG

    def build(self):
        return tf.estimator.Estimator(model_fn, config=self.run_config())


def not_implemented():
    raise NotImplementedError


def raising():
    run_config = tf.estimator.RunConfig(session_config=not_implemented())
    return tf.estimator.Estimator(model_fn, config=run_config)


def parameter_default(config=None):
    return tf.estimator.Estimator(model_fn, config=config)
