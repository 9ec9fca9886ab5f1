"""An object holds both a model and its signature."""

import tensorflow as tf
import tensorflow_hub as hub


class Projector:
    """Projects points by a loaded model."""

    def __init__(self, path):
        self.model = hub.load(path)
        self.signature = self.model.signatures["default"]

    def __call__(self, points):
        return self.signature(tf.constant(points, tf.float32))["default"].numpy()


tf.compat.v1.enable_v2_behavior()

assert Projector("models/tf2_signatures_only")([[1, 1, 1]]).tolist() == [[9.0, 12.0]]
