# target: tensorflow==2.15.1 hub==0.15.0
"""One of several values, a default, and arms that belong together."""
import tensorflow_hub as hub

TF1 = "https://tfhub.dev/google/universal-sentence-encoder/2"
TF2 = "https://tfhub.dev/google/universal-sentence-encoder/4"


def choose(large):
    """Either may come."""
    return hub.Module(TF2 if large else TF1)  # [tfhub-savedmodel-in-module:CONTROL_FLOW, tfhub-deprecated-module]


def default(handle="https://tfhub.dev/google/universal-sentence-encoder/4"):
    """A caller can give another."""
    return hub.Module(handle)  # [tfhub-savedmodel-in-module:UNDEFINED, tfhub-deprecated-module]


def arms(modern):
    """Each arm is right."""
    if modern:
        handle, loader = TF2, "load"
    else:
        handle, loader = TF1, "Module"
    if loader == "Module":
        return hub.Module(handle)  # [tfhub-deprecated-module]
    return hub.load(handle)


def same_arm(modern):
    """Each arm is right, here too."""
    if modern:
        handle = TF2
        model = hub.load(handle)
    else:
        handle = TF1
        model = hub.Module(handle)  # [tfhub-deprecated-module]
    return model, handle, hub.load(handle), hub.KerasLayer(handle)


def later(handle=TF1):
    """A default that is right."""
    first = hub.Module(handle)  # [tfhub-deprecated-module]
    handle = TF2
    second = hub.load(handle)
    third = hub.KerasLayer(handle, trainable=True)
    return first, second, third


layer = hub.KerasLayer(TF2 or TF1)
model = hub.load(TF2 or TF1)
