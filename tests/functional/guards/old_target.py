# target: tensorflow==2.15.1 hub==0.15.0
"""The same branches where the old names still exist."""
import tensorflow as tf
import tensorflow_hub as hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"

if hub.__version__ < "0.16":
    hub.Module(OLD)
else:
    hub.load(OLD)
if hub.__version__ >= "0.16":
    hub.load(OLD)
else:
    hub.Module(OLD)
if tf.__version__.startswith("1."):
    hub.Module(OLD)
    hub.Module(MODERN)
    hub.KerasLayer(OLD, trainable=True)
    hub.KerasLayer(MODERN, signature="x", output_key="y", trainable=True)
else:
    hub.load(OLD)
    hub.KerasLayer(OLD)
if hasattr(hub, "Module"):
    hub.Module(OLD)
else:
    hub.load(OLD)
if not hasattr(hub, "Module"):
    hub.load(OLD)
    hub.Module(MODERN)
if tf.__version__ >= "2.16":
    hub.Module(OLD)
    hub.load(OLD)


def early():
    """Returns on TF2."""
    if int(tf.__version__.split(".")[0]) >= 2:
        return hub.load(OLD)
    return hub.Module(MODERN)


def refuses():
    """Does nothing else where the name is missing."""
    if not hasattr(hub, "Module"):
        raise RuntimeError("install tensorflow_hub<0.16")
    return hub.Module(OLD)  # [tfhub-deprecated-module]
