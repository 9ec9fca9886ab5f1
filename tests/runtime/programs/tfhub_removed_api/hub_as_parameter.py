"""`hub` is a parameter here: whoever calls the function decides which library it is."""

import tensorflow as tf
import tensorflow_hub

tf.compat.v1.enable_v2_behavior()


class FakeHub(object):
    """Stands in for a library of models in a test."""

    ModuleSpec = dict

    @staticmethod
    def Module(name, version="1.0"):
        return {"name": name, "version": version}


def describe(hub, name):
    if isinstance(hub, type):
        return hub.ModuleSpec(hub.Module(name))
    return {"name": hub.load(name).signatures["default"].name}


assert describe(FakeHub, "lac") == {"name": "lac", "version": "1.0"}
assert "name" in describe(tensorflow_hub, "https://tfhub.dev/google/nnlm-en-dim128/1")
