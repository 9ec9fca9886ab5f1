"""What hub.load and hub.KerasLayer can be given, by the release of the library."""

import inspect

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def parameters(function):
    return [name for name in inspect.signature(function).parameters if name != "self"]


since_0_9 = tuple(int(part) for part in hub.__version__.split(".")[:2]) >= (0, 9)

assert parameters(hub.load) == ["handle", "tags"] + ["options"] * since_0_9
assert parameters(hub.resolve) == ["handle"]
layer = ["handle", "trainable", "arguments", "_sentinel", "tags", "signature"]
layer += ["signature_outputs_as_dict", "output_key", "output_shape"]
layer += ["load_options"] * since_0_9
assert parameters(hub.KerasLayer.__init__) == layer + ["kwargs"]

path = hub.resolve("https://tfhub.dev/google/nnlm-en-dim50/2")
assert hub.load(path)(tf.constant(["hello"])).shape == (1, 50)
