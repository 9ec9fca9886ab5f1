"""Every way to reach tensorflow_hub but the plain one."""

import importlib

import tensorflow_hub as 枢纽
from tensorflow_hub import Module as OldModule
from tensorflow.python.util.lazy_loader import LazyLoader

from puzzle.reexport import *
from puzzle import reexport

lazy = LazyLoader("torch_hub", globals(), "tensorflow_hub")
Loader = 枢纽.Module


class Encoder:
    """Holds the library in an attribute."""

    def __init__(self, handle):
        self.hub = importlib.import_module("tensorflow_hub")
        self.module = self.hub.Module(handle)


def load_all(handle):
    """Loads one handle in seven ways."""
    from tensorflow_hub import module_spec as spec_module

    return [
        OldModule(handle),
        Loader(handle),
        lazy.Module(handle),
        hub.Module(handle),
        reexport.hub.Module(handle),
        枢纽.Module(handle), 枢纽.load_module_spec(handle),
        spec_module.ModuleSpec(),
    ]
