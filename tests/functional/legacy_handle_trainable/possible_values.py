"""Several possible values, correlated or not."""
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"


def either(large):
    """One of the two fails."""
    handle = MODERN if large else LEGACY
    return hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]


def correlated(fine_tune):
    """Only what trains is asked to."""
    if fine_tune:
        handle = MODERN
        trainable = True
    else:
        handle = LEGACY
        trainable = False
    return hub.KerasLayer(handle, trainable=trainable)


def correlated_tuple(fine_tune):
    """Only what trains is asked to."""
    handle, trainable = (MODERN, True) if fine_tune else (LEGACY, False)
    return hub.KerasLayer(handle, trainable=trainable)


def same_condition(fine_tune):
    """Only what trains is asked to."""
    handle = MODERN if fine_tune else LEGACY
    return hub.KerasLayer(handle, trainable=True if fine_tune else False)


def same_condition_twice(fine_tune):
    """Only what trains is asked to."""
    if fine_tune:
        handle = MODERN
    else:
        handle = LEGACY
    if fine_tune:
        trainable = True
    else:
        trainable = False
    return hub.KerasLayer(handle, trainable=trainable)


def anticorrelated(fine_tune):
    """What cannot train is asked to."""
    if fine_tune:
        handle = LEGACY
        trainable = True
    else:
        handle = MODERN
        trainable = False
    return hub.KerasLayer(handle, trainable=trainable)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]


def uncorrelated(large, fine_tune):
    """Any combination."""
    if large:
        handle = LEGACY
    else:
        handle = MODERN
    if fine_tune:
        trainable = True
    else:
        trainable = False
    return hub.KerasLayer(handle, trainable=trainable)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]


def returns_first(fine_tune):
    """Each return has its own."""
    handle = LEGACY
    if fine_tune:
        handle = MODERN
        return hub.KerasLayer(handle, trainable=True)
    return hub.KerasLayer(handle, trainable=False)


def overwritten(fine_tune):
    """The legacy handle never arrives."""
    handle = LEGACY
    if fine_tune:
        handle = MODERN
    else:
        raise ValueError(handle)
    return hub.KerasLayer(handle, trainable=True)


def default_flag(trainable=True):
    """A caller can give False."""
    return hub.KerasLayer(LEGACY, trainable=trainable)  # [tfhub-legacy-handle-trainable:UNDEFINED]


def default_handle(handle="https://tfhub.dev/google/nnlm-en-dim128/1"):
    """A caller can give another."""
    return hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]


def default_false(trainable=False):
    """Only a caller could."""
    return hub.KerasLayer(LEGACY, trainable=trainable)


def default_none(handle=None, trainable=None):
    """Nothing known."""
    layer = hub.KerasLayer(handle, trainable=True)
    handle = handle or MODERN
    return layer, hub.KerasLayer(handle, trainable=trainable), hub.KerasLayer(MODERN, True)
