"""The defaults of the library's own tool for image classifiers; its releases before 0.14 had it."""

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow_hub.tools.make_image_classifier import make_image_classifier_lib as lib  # [tfhub-removed-api] hub>=0.14  # raises ModuleNotFoundError hub>=0.14

tf.compat.v1.enable_v2_behavior()

hparams = lib.get_default_hparams()
layer = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5",
    trainable=hparams.do_fine_tuning,
)
features = layer(tf.zeros([1, 224, 224, 3]))

assert features.shape == (1, 1280)
assert hparams.train_epochs > 0
