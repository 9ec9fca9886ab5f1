# target: tensorflow==2.15.1 hub==0.16.1
"""Session configs that have the flag, in all the ways it can be given, or are not known."""
import argparse
import json
import os

import company_configs
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub
from company_configs import make_session_config
from google.protobuf import text_format
from tensorflow.compat.v1 import ConfigProto
from tensorflow.core.protobuf import config_pb2

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
FLAG = True
os.environ["TF_CONFIG"] = json.dumps(
    {"cluster": {"chief": ["a:1"], "ps": ["b:1"]}, "task": {"type": "chief", "index": 0}}
)


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def train(session_config):
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def by_keyword():
    config = tf.estimator.RunConfig(
        session_config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    )
    return tf.estimator.Estimator(model_fn, config=config)


def by_keyword_one():
    config = tf1.estimator.RunConfig(session_config=tf1.ConfigProto(share_cluster_devices_in_session=1))
    return tf1.estimator.Estimator(model_fn, config=config)


def by_keyword_constant():
    config = tf1.estimator.RunConfig(session_config=ConfigProto(share_cluster_devices_in_session=FLAG))
    return tf1.estimator.Estimator(model_fn, config=config)


def by_unknown_value():
    flag = argparse.ArgumentParser().parse_args().shared
    config = tf1.estimator.RunConfig(session_config=ConfigProto(share_cluster_devices_in_session=flag))
    return tf1.estimator.Estimator(model_fn, config=config)


def by_attribute():
    session_config = tf.compat.v1.ConfigProto()
    session_config.share_cluster_devices_in_session = True
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def by_attribute_later():
    session_config = tf.compat.v1.ConfigProto()
    config = tf.estimator.RunConfig(session_config=session_config)
    session_config.share_cluster_devices_in_session = True
    return tf.estimator.Estimator(model_fn, config=config)


def by_setattr():
    session_config = config_pb2.ConfigProto()
    setattr(session_config, "share_cluster_devices_in_session", True)
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def by_keywords():
    fields = {"allow_soft_placement": True, "share_cluster_devices_in_session": True}
    config = tf.estimator.RunConfig(session_config=tf.compat.v1.ConfigProto(**fields))
    return tf.estimator.Estimator(model_fn, config=config)


def by_unknown_keywords(**fields):
    config = tf.estimator.RunConfig(session_config=tf.compat.v1.ConfigProto(**fields))
    return tf.estimator.Estimator(model_fn, config=config)


def by_copy():
    shared = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    session_config = tf.compat.v1.ConfigProto()
    session_config.CopyFrom(shared)
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def by_merge():
    session_config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    session_config.MergeFrom(tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True))
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def by_text():
    session_config = tf.compat.v1.ConfigProto()
    text_format.Merge("share_cluster_devices_in_session: true", session_config)
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def by_parsing():
    session_config = tf.compat.v1.ConfigProto()
    session_config.ParseFromString(open("config.bin", "rb").read())
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def from_string():
    session_config = tf.compat.v1.ConfigProto.FromString(open("config.bin", "rb").read())
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def set_by_helper():
    session_config = tf.compat.v1.ConfigProto()
    share_devices(session_config)
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def share_devices(session_config):
    session_config.share_cluster_devices_in_session = True


def set_by_another_library():
    session_config = tf.compat.v1.ConfigProto()
    company_configs.fill(session_config)
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)


def run_config_filled_by_another_library():
    config = tf.estimator.RunConfig()
    company_configs.fill(config)
    return tf.estimator.Estimator(model_fn, config=config)


def from_another_library():
    config = tf.estimator.RunConfig(session_config=company_configs.session_config())
    return tf.estimator.Estimator(model_fn, config=config)


def from_another_library_by_name():
    config = tf.estimator.RunConfig(session_config=make_session_config())
    return tf.estimator.Estimator(model_fn, config=config)


def whole_config_from_another_library():
    return tf.estimator.Estimator(model_fn, config=company_configs.run_config())


def from_parameter(config):
    return tf.estimator.Estimator(model_fn, config=config)


def from_keywords(**kwargs):
    return tf.estimator.Estimator(model_fn, **kwargs)


def from_positional(*args):
    return tf.estimator.Estimator(model_fn, *args)


def session_config_from_keywords(**kwargs):
    return tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(**kwargs))


def run_config_mutated():
    run_config = tf.estimator.RunConfig(model_dir="/tmp/m")
    run_config.session_config.share_cluster_devices_in_session = True
    return tf.estimator.Estimator(model_fn, config=run_config)


def run_config_mutated_by_setattr():
    run_config = tf.estimator.RunConfig(model_dir="/tmp/m")
    setattr(run_config.session_config, "share_cluster_devices_in_session", True)
    return tf.estimator.Estimator(model_fn, config=run_config)


def run_config_mutated_by_name():
    run_config = tf.estimator.RunConfig(model_dir="/tmp/m")
    session_config = run_config.session_config
    session_config.share_cluster_devices_in_session = True
    return tf.estimator.Estimator(model_fn, config=run_config)


def replaced():
    config = tf.estimator.RunConfig()
    config = config.replace(
        session_config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    )
    return tf.estimator.Estimator(model_fn, config=config)


def replaced_other_field():
    config = tf.estimator.RunConfig(
        session_config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    )
    return tf.estimator.Estimator(model_fn, config=config.replace(model_dir="/tmp/m"))


def returned_by_helper():
    return tf.estimator.Estimator(model_fn, config=run_config_with_flag())


def run_config_with_flag():
    return tf.estimator.RunConfig(session_config=session_config_with_flag(False))


def session_config_with_flag(gpu):
    session_config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    if gpu:
        session_config.gpu_options.allow_growth = True
        return session_config
    return session_config


class Trainer:
    session_config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)

    def _get_session_config(self):
        config = tf.compat.v1.ConfigProto()
        config.share_cluster_devices_in_session = True
        return config

    def class_attribute(self):
        config = tf.estimator.RunConfig(session_config=self.session_config)
        return tf.estimator.Estimator(model_fn, config=config)

    def method(self):
        config = tf.estimator.RunConfig(session_config=self._get_session_config())
        return tf.estimator.Estimator(model_fn, config=config)


class Derived(company_configs.Base):
    def build(self):
        config = tf.estimator.RunConfig(session_config=self.session_config)
        return tf.estimator.Estimator(model_fn, config=config)


def both_branches(gpu):
    if gpu:
        session_config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    else:
        session_config = tf.compat.v1.ConfigProto()
        session_config.share_cluster_devices_in_session = True
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)
