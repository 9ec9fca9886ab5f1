# target: tensorflow==2.15.1 hub==0.16.1
"""Ways in which a TF2 SavedModel reaches the model_fn of an Estimator without session_config."""
import functools

import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
RESNET_V1_FORMAT = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1"


def plain_fn(features, labels, mode):
    embed = hub.KerasLayer(USE)
    return head(embed(features["text"]), labels, mode)


def load_fn(features, labels, mode):
    model = hub.load(USE)
    return head(model(features["text"]), labels, mode)


def module_fn(features, labels, mode):
    module = hub.Module(RESNET_V1_FORMAT)  # [tfhub-removed-api]
    return head(module(features["image"]), labels, mode)


def legacy_fn(features, labels, mode):
    return head(hub.KerasLayer(RESNET_V1_FORMAT)(features["image"]), labels, mode)


def other_fn(features, labels, mode):
    return head(tf.reduce_sum(features["text"]), labels, mode)


def head(net, labels, mode):
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def partial_fn(features, labels, mode, rate):
    embed = hub.KerasLayer(USE, trainable=True)
    return head(embed(features["text"]) * rate, labels, mode)


def make_model_fn(rate):
    def model_fn(features, labels, mode):
        embed = hub.KerasLayer(USE, trainable=True)
        return head(embed(features["text"]) * rate, labels, mode)

    return model_fn


def make_other_fn(rate):
    def model_fn(features, labels, mode):
        return head(features["text"] * rate, labels, mode)

    return model_fn


def make_layer():
    return hub.KerasLayer(USE)


def through_helper_fn(features, labels, mode):
    return head(make_layer()(features["text"]), labels, mode)


class Encoder:
    def __init__(self):
        self.layer = hub.KerasLayer(USE)

    def encode(self, text):
        return self.layer(text)


def through_class_fn(features, labels, mode):
    encoder = Encoder()
    return head(encoder.encode(features["text"]), labels, mode)


class Trainer:
    def __init__(self, directory):
        self._directory = directory

    def _model_fn(self, features, labels, mode):
        embed = hub.KerasLayer(USE)
        return head(embed(features["text"]), labels, mode)

    def _plain_model_fn(self, features, labels, mode):
        return other_fn(features, labels, mode)

    def build(self):
        return tf.estimator.Estimator(  # [tfhub-missing-cluster-devices]
            model_fn=self._model_fn, config=tf.estimator.RunConfig(model_dir=self._directory)
        )

    def build_other(self):
        return tf.estimator.Estimator(
            model_fn=self._plain_model_fn, config=tf.estimator.RunConfig(model_dir=self._directory)
        )


def main():
    config = tf.estimator.RunConfig(model_dir="/tmp/model", save_checkpoints_steps=100)
    tf.estimator.Estimator(plain_fn)  # [tfhub-missing-cluster-devices:UNDEFINED]
    tf.estimator.Estimator(model_fn=plain_fn)  # [tfhub-missing-cluster-devices:UNDEFINED]
    tf.estimator.Estimator(plain_fn, "/tmp/model", config)  # [tfhub-missing-cluster-devices:UNDEFINED]
    tf.estimator.Estimator(load_fn, config=config)  # [tfhub-missing-cluster-devices]
    tf.estimator.Estimator(load_fn, config=None)  # [tfhub-missing-cluster-devices]
    tf.estimator.Estimator(module_fn)
    tf.estimator.Estimator(module_fn, config=config)
    tf.estimator.Estimator(legacy_fn)
    tf.estimator.Estimator(legacy_fn, config=config)
    tf.estimator.Estimator(other_fn)
    tf.estimator.Estimator(other_fn, config=config)
    tf.estimator.Estimator(functools.partial(partial_fn, rate=2.0))  # [tfhub-missing-cluster-devices]
    tf.estimator.Estimator(functools.partial(other_fn))
    tf.estimator.Estimator(make_model_fn(0.1))  # [tfhub-missing-cluster-devices]
    tf.estimator.Estimator(make_other_fn(0.1))
    tf.estimator.Estimator(lambda features, labels, mode: plain_fn(features, labels, mode))  # [tfhub-missing-cluster-devices]
    tf.estimator.Estimator(lambda features, labels, mode: other_fn(features, labels, mode))
    tf.estimator.Estimator(
        lambda features, labels, mode: head(hub.KerasLayer(RESNET_V1_FORMAT)(features["i"]), labels, mode)
    )
    tf.estimator.Estimator(through_helper_fn)  # [tfhub-missing-cluster-devices]
    tf.estimator.Estimator(through_class_fn)  # [tfhub-missing-cluster-devices]
    model_fn = plain_fn
    tf.estimator.Estimator(model_fn)  # [tfhub-missing-cluster-devices]
    model_fn = other_fn
    tf.estimator.Estimator(model_fn)


def unused_legacy():
    layer = hub.KerasLayer(RESNET_V1_FORMAT)
    loaded = hub.load(RESNET_V1_FORMAT)
    return layer, loaded
