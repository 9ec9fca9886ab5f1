"""tf.Module is another class: it holds a loaded model and gives one of its outputs."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Elmo(tf.Module):
    def __init__(self, handle):
        super().__init__(name="elmo")
        self.model = hub.load(handle)

    def __call__(self, sentences):
        return self.model.signatures["default"](tf.constant(sentences))["elmo"]


elmo = Elmo("https://tfhub.dev/google/elmo/2")
assert elmo(["the cat is on the mat", "dogs"]).shape == (2, 6, 1024)
