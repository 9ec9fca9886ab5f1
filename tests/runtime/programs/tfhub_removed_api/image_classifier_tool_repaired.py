"""The script writes its defaults down itself and only uses the library's layer."""
# instead of: image_classifier_tool.py

import collections

import tensorflow as tf
import tensorflow_hub

tf.compat.v1.enable_v2_behavior()

HParams = collections.namedtuple("HParams", "train_epochs do_fine_tuning")

hparams = HParams(train_epochs=5, do_fine_tuning=False)
layer = tensorflow_hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5",
    trainable=hparams.do_fine_tuning,
)
features = layer(tf.zeros([1, 224, 224, 3]))

assert features.shape == (1, 1280)
assert hparams.train_epochs > 0
