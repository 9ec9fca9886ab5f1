"""Version tests with a name, and early exits at the top of a script."""
import sys

import tensorflow as tf
import tensorflow_hub as hub
from packaging import version

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"
TF2 = tf.__version__.startswith("2")
IS_TF1 = not TF2
TF_VERSION = tf.__version__
PARSED = version.parse(tf.__version__)
OLD_HUB = version.parse(hub.__version__) < version.parse("0.16")


def is_tf2():
    """Says which it is."""
    return tf.__version__ >= "2"


if TF2:
    hub.load(OLD)
else:
    hub.Module(OLD)
if not TF2:
    hub.Module(OLD)
if IS_TF1:
    hub.Module(OLD)
if TF_VERSION.startswith("1."):
    hub.Module(OLD)
if TF_VERSION[0] == "1":
    hub.Module(OLD)
if PARSED < version.parse("2.0"):
    hub.Module(OLD)
if PARSED.major == 1:
    hub.Module(OLD)
if OLD_HUB:
    hub.Module(OLD)
if OLD_HUB and sys.argv:
    hub.Module(OLD)
if not (TF2 or sys.argv):
    hub.Module(OLD)
if is_tf2():
    hub.load(OLD)
else:
    hub.Module(OLD)
if not is_tf2():
    hub.Module(OLD)
model = hub.load(OLD) if TF2 else hub.Module(OLD)
model = TF2 or hub.Module(OLD)
model = IS_TF1 and hub.Module(OLD)
models = [hub.Module(url) for url in (OLD,) if IS_TF1]
while IS_TF1:
    hub.Module(OLD)


class Encoder:
    """Decides in the constructor."""

    tf2 = TF2

    def __init__(self):
        self.is_tf1 = tf.__version__.startswith("1")
        if self.is_tf1:
            self.module = hub.Module(OLD)
        else:
            self.module = hub.load(OLD)

    def build(self):
        """Asks attributes."""
        if self.tf2:
            return hub.load(OLD)
        return hub.Module(OLD)

    if IS_TF1:

        def make(self):
            """Only defined on TF1."""
            return hub.Module(OLD)


if IS_TF1:

    def make(url):
        """Only defined on TF1."""
        return hub.Module(url)

    class Old(hub.Module):
        """Only defined on TF1."""


def early():
    """Returns."""
    if TF2:
        return hub.load(OLD)
    return hub.Module(OLD)


def raises():
    """Raises."""
    if tf.__version__.startswith("2"):
        raise RuntimeError("TF1 only")
    module = hub.Module(OLD)
    return module(["x"])


def raises_else():
    """Raises in the other arm."""
    if IS_TF1:
        module = hub.Module(OLD)
    else:
        raise RuntimeError("TF1 only")
    return hub.Module(module)


def nested(flag):
    """Every arm leaves."""
    if TF2:
        if flag:
            return hub.load(OLD)
        return hub.KerasLayer(OLD)
    with tf.Graph().as_default():
        return hub.Module(OLD)


def exits():
    """Leaves the program."""
    if TF2:
        sys.exit("TF1 only")
    return hub.Module(OLD)


def asserts():
    """Asserts."""
    assert tf.__version__.startswith("1."), "TF1 only"
    return hub.Module(OLD)


def asserts_alias():
    """Asserts."""
    assert not TF2
    return hub.Module(OLD)
