"""New releases write a fingerprint beside TF2 models, old ones do not; both load alike."""

import os

import tensorflow as tf
import tensorflow_hub as hub


class Doubler(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def __call__(self, x):
        return 2.0 * x


tf.compat.v1.enable_v2_behavior()
tf.saved_model.save(Doubler(), "doubler")
release = tuple(int(part) for part in tf.__version__.split(".")[:2])

assert os.path.exists("doubler/fingerprint.pb") == (release >= (2, 11))
assert hub.load("doubler")(tf.constant([1.0, 2.0])).numpy().tolist() == [2.0, 4.0]
