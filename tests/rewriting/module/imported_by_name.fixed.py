import tensorflow as tf
from tensorflow_hub import (
    KerasLayer, load,  # the old one
    resolve,
)


def norms(handle):
    embed = KerasLayer(resolve(handle))
    return embed(tf.constant(["good", "bad"]))


def hidden(handle, x):
    m = load(handle)
    return m.signatures["a"](x=x)["default"], m.signatures["b"](x=x)["default"]
