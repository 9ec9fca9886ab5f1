"""Parameters, defaults, closures and returned values."""
import functools
import os

import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"
counter = LEGACY


def default(handle=LEGACY, trainable=True):
    """Both defaults, of what a caller can change."""
    return hub.KerasLayer(handle, trainable=trainable)  # [tfhub-legacy-handle-trainable:UNDEFINED]


def keyword_default(*, handle="https://tfhub.dev/google/elmo/3"):
    """A keyword-only default."""
    return hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]


def modern_default(handle=MODERN, trainable=True):
    """A default that trains."""
    return hub.KerasLayer(handle, trainable=trainable)


def frozen_default(handle=LEGACY, trainable=False):
    """A default that is not asked to."""
    return hub.KerasLayer(handle, trainable=trainable)


def none_default(handle=None):
    """None stands for the constant."""
    handle = handle or LEGACY
    return hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]


def none_test(handle=None):
    """None stands for the constant."""
    if handle is None:
        handle = LEGACY
    return hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]


def none_modern(handle=None):
    """None stands for what trains."""
    if handle is None:
        handle = MODERN
    return hub.KerasLayer(handle, trainable=True)


def unknown(handle, trainable):
    """Nothing is known."""
    return hub.KerasLayer(handle, trainable=trainable)


def variadic(*handles, **options):
    """Nothing is known."""
    hub.KerasLayer(handles[0], trainable=True)
    return hub.KerasLayer(LEGACY, **options)


def rebinds(handle=LEGACY):
    """The default does not arrive."""
    handle = os.environ["HANDLE"]
    return hub.KerasLayer(handle, trainable=True)


def outer():
    """Closures."""
    handle = LEGACY
    modern = MODERN

    def inner():
        return hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]

    def inner_modern():
        return hub.KerasLayer(modern, trainable=True)

    def hides(handle):
        return hub.KerasLayer(handle, trainable=True)

    return inner, inner_modern, hides, lambda: hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]


def changed_closure():
    """The closure sees the last value."""
    handle = LEGACY

    def inner():
        return hub.KerasLayer(handle, trainable=True)

    handle = MODERN
    return inner()


def nonlocal_closure():
    """The inner function changes it."""
    handle = LEGACY

    def change():
        nonlocal handle
        handle = MODERN

    change()
    return hub.KerasLayer(handle, trainable=os.environ.get("TRAIN") == "1")


def set_global():
    """Changes the module's name."""
    global counter
    counter = MODERN


def use_global():
    """May be either."""
    return hub.KerasLayer(counter, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]


def get_legacy():
    """Returns a constant."""
    return LEGACY


def get_modern():
    """Returns a constant."""
    return MODERN


def get_version(version):
    """Returns by argument."""
    return f"https://tfhub.dev/google/nnlm-en-dim128/{version}"


hub.KerasLayer(get_legacy(), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(get_modern(), trainable=True)
hub.KerasLayer(get_version(1), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(get_version(2), trainable=True)
hub.KerasLayer(get_version(os.environ["V"]), trainable=True)
hub.KerasLayer(os.environ["HANDLE"], trainable=True)
hub.KerasLayer(os.path.join("models", "nnlm-en-dim128", "1"), trainable=True)

Trainable = functools.partial(hub.KerasLayer, trainable=True)
Trainable(LEGACY)  # [tfhub-legacy-handle-trainable]
Trainable(MODERN)
Trainable(LEGACY, trainable=False)
Frozen = functools.partial(hub.KerasLayer, trainable=False)
Frozen(LEGACY)
Legacy = functools.partial(hub.KerasLayer, LEGACY)
Legacy()
Legacy(trainable=True)  # [tfhub-legacy-handle-trainable]
make = lambda handle: hub.KerasLayer(handle, trainable=True)
make(MODERN)


def helper(handle):
    """Called below with one handle only."""
    return hub.KerasLayer(handle, trainable=False)


helper(LEGACY)
