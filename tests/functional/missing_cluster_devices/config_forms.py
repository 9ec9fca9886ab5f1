# target: tensorflow==2.15.1 hub==0.16.1
"""Session configs that lack the flag, in a file that shows its parameter servers."""
import json
import os

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
os.environ["TF_CONFIG"] = json.dumps(
    {"cluster": {"chief": ["a:1"], "ps": ["b:1"]}, "task": {"type": "chief", "index": 0}}
)


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def absent():
    return tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices:INFERENCE]


def run_config_without_session_config():
    config = tf.estimator.RunConfig(model_dir="/tmp/m")
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:INFERENCE]


def session_config_none():
    config = tf.estimator.RunConfig(session_config=None)
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:INFERENCE]


def empty_config():
    config = tf.estimator.RunConfig(session_config=tf.compat.v1.ConfigProto())
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:INFERENCE]


def other_fields():
    session_config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    session_config.gpu_options.allow_growth = True
    session_config.experimental.collective_nccl = True
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:INFERENCE]


def off_by_keyword():
    session_config = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=False)
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices]


def set_on_another_object():
    session_config = tf.compat.v1.ConfigProto()
    other_config = tf.compat.v1.ConfigProto()
    other_config.share_cluster_devices_in_session = True
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices]


def good_and_bad():
    good = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    bad = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    first = tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=good))
    second = tf.estimator.Estimator(model_fn, config=tf.estimator.RunConfig(session_config=bad))  # [tfhub-missing-cluster-devices]
    return first, second


def replaced():
    config = tf.estimator.RunConfig()
    config = config.replace(session_config=tf.compat.v1.ConfigProto(log_device_placement=False))
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices]


def replaced_other_field():
    config = tf.estimator.RunConfig().replace(model_dir="/tmp/m")
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices]


def several_returns_config(gpu):
    if gpu:
        return tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    return tf.compat.v1.ConfigProto()


def several_returns(gpu):
    config = tf.estimator.RunConfig(session_config=several_returns_config(gpu))
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:CONTROL_FLOW]


def none_or_config(gpu):
    if gpu:
        return tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
    return None


def none_returned(gpu):
    config = tf.estimator.RunConfig(session_config=none_or_config(gpu))
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:CONTROL_FLOW]


def all_bad_config(gpu):
    if gpu:
        return tf.compat.v1.ConfigProto(allow_soft_placement=True)
    return None


def all_returns_bad(gpu):
    config = tf.estimator.RunConfig(session_config=all_bad_config(gpu))
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices]


def conditional_expression(shared):
    session_config = (
        tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
        if shared
        else tf.compat.v1.ConfigProto()
    )
    config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices:CONTROL_FLOW]


def other_branch_is_unknown(config=None, shared=True):
    if shared:
        config = tf.estimator.RunConfig(
            session_config=tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
        )
    else:
        config = load_config()
    return tf.estimator.Estimator(model_fn, config=config)


class Trainer:
    def __init__(self):
        self.session_config = tf.compat.v1.ConfigProto()
        self.run_config = tf.estimator.RunConfig(session_config=self.session_config)

    def build(self):
        return tf.estimator.Estimator(model_fn, config=self.run_config)  # [tfhub-missing-cluster-devices]


class GoodTrainer:
    def __init__(self):
        self.session_config = tf.compat.v1.ConfigProto()
        self.session_config.share_cluster_devices_in_session = True
        self.run_config = tf.estimator.RunConfig(session_config=self.session_config)

    def build(self):
        return tf.estimator.Estimator(model_fn, config=self.run_config)


def load_config():
    return json.loads("{}")


def keywords():
    arguments = {"session_config": tf.compat.v1.ConfigProto()}
    config = tf.estimator.RunConfig(**arguments)
    return tf.estimator.Estimator(model_fn, config=config)  # [tfhub-missing-cluster-devices]


def mutated_to_nothing():
    run_config = tf.estimator.RunConfig()
    run_config.session_config.allow_soft_placement = True
    return tf.estimator.Estimator(model_fn, config=run_config)  # [tfhub-missing-cluster-devices]
