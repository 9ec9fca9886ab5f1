# target: tensorflow==2.15.1 hub==0.15.0
"""The old API never needs the flag, in whatever Estimator."""
import os

import tensorflow as tf
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
IMAGES = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1"
TF_CONFIG = os.environ.get("TF_CONFIG")


def old_fn(features, labels, mode):
    module = hub.Module(LEGACY, trainable=True)  # [tfhub-deprecated-module]
    return head(module(features["text"]), labels, mode)


def old_image_fn(features, labels, mode):
    module = hub.Module(IMAGES)  # [tfhub-deprecated-module]
    return head(module(features["image"]), labels, mode)


def new_image_fn(features, labels, mode):
    return head(hub.KerasLayer(IMAGES)(features["image"]), labels, mode)


def new_signature_fn(features, labels, mode):
    net = hub.load(IMAGES).signatures["default"](features["image"])["default"]
    return head(net, labels, mode)


def head(net, labels, mode):
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


text = hub.text_embedding_column("text", LEGACY)  # [tfhub-deprecated-module]
image = hub.image_embedding_column("image", IMAGES)  # [tfhub-deprecated-module]
config = tf.estimator.RunConfig(session_config=tf.compat.v1.ConfigProto())

tf.estimator.Estimator(old_fn)
tf.estimator.Estimator(old_image_fn)
tf.estimator.Estimator(new_image_fn)
tf.estimator.Estimator(new_signature_fn)
tf.estimator.Estimator(old_fn, config=config)
tf.estimator.Estimator(old_image_fn, config=config)
tf.estimator.Estimator(new_image_fn, config=config)
tf.estimator.Estimator(new_signature_fn, config=config)
tf.estimator.DNNClassifier(feature_columns=[text], hidden_units=[10])
tf.estimator.DNNClassifier(feature_columns=[image], hidden_units=[10])
tf.estimator.DNNClassifier(feature_columns=[text, image], hidden_units=[10], config=config)
tf.estimator.LinearRegressor(feature_columns=[text])
