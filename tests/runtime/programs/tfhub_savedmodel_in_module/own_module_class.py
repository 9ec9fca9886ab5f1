"""The project has a class `Module` of its own, in an object called hub, that takes any handle."""

import tensorflow.compat.v1 as tf
import tensorflow_hub

tf.enable_v2_behavior()


class ModelHub:
    def __init__(self, root):
        self.root = root

    def Module(self, path):
        return tensorflow_hub.load(f"{self.root}/{path}")


hub = ModelHub("https://tfhub.dev/google")
embed = hub.Module("universal-sentence-encoder/4")
direct = tensorflow_hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
assert embed(["the cat"]).numpy().tolist() == direct(["the cat"]).numpy().tolist()
