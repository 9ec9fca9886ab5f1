"""Everything that only looks like tensorflow_hub.

>>> hub.Module("https://tfhub.dev/google/elmo/3")
"""
import os.path as hub_path
import paddlehub
import paddlehub as hub
import tensorflow as tf
import tensorflow_hub as tfhub
import tensorflow_hub_extras
import tensorflow_hub_extras as hub_extras
import torch
from tensorflow_hub_extras import Module as ExtraModule
from torch import hub as torch_hub
from .tensorflow_hub import Module as Local
from project.tensorflow_hub import KerasLayer as ProjectLayer

OLD = "https://tfhub.dev/google/elmo/3"

hub.Module(name="lac")
paddlehub.Module(name="lac")
torch.hub.load("pytorch/vision", "resnet18")
torch_hub.load("pytorch/vision", "resnet18")
tf.hub.Module(OLD)
tensorflow_hub_extras.Module(OLD)
hub_extras.Module(OLD)
ExtraModule(OLD)
Local(OLD)
ProjectLayer(OLD, trainable=True)
hub.KerasLayer(OLD, trainable=True)
tfhub.load(OLD)
# tfhub.Module("https://tfhub.dev/google/elmo/3")
print("tfhub.Module(OLD)")
"""tfhub.Module(OLD)"""


class LAC(hub.Module):
    """PaddleHub's base class."""


def parameter(tfhub):
    """A parameter of that name: tfhub.Module is its caller's."""
    return tfhub.Module(OLD)


def keyword(*, tfhub=None, **kwargs):
    """A keyword of that name."""
    return tfhub.Module(OLD), kwargs["tfhub"].Module(OLD)


def variadic(*tfhub):
    """Variadic."""
    return tfhub.Module(OLD)


def local():
    """A local name of that name."""
    tfhub = parameter(None)
    return tfhub.Module(OLD)


def loops(hubs):
    """Names bound by loops and the like."""
    for tfhub in hubs:
        tfhub.Module(OLD)
    with open(OLD) as tfhub:
        tfhub.Module(OLD)
    modules = [tfhub.Module(OLD) for tfhub in hubs]
    by_lambda = lambda tfhub: tfhub.Module(OLD)
    return modules, by_lambda, {tfhub.Module(OLD) for tfhub in hubs}


def handler():
    """Bound by an except clause."""
    try:
        return None
    except ValueError as tfhub:
        return tfhub.Module(OLD)


def matched(command):
    """Bound by a pattern."""
    match command:
        case {"hub": tfhub}:
            return tfhub.Module(OLD)
        case [*tfhub]:
            return tfhub.Module(OLD)


class Client:
    """A chat server's hub."""

    def __init__(self, tfhub, other):
        self.tfhub = tfhub
        self.hub = other
        other.hub = tfhub

    def run(self):
        """Not the library."""
        self.tfhub.Module(OLD)
        self.hub.load(OLD)
        return self.tfhub.hub.Module(OLD)


class tfhub_class:
    """Has a method of that name."""

    @staticmethod
    def Module(handle):
        """Not the library's Module."""
        return handle


tfhub_class.Module(OLD)


class KerasLayer:
    """The project's own KerasLayer."""

    def __init__(self, handle, trainable):
        self.handle = handle
        self.trainable = trainable


KerasLayer(OLD, trainable=True)
