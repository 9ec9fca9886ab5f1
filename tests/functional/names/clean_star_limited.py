"""A star hands on only what `__all__` names; tensorflow_hub is not among it."""
from .support.limited import *
from .support.other_hub import *

hub.Module(name="lac")
Module(name="senta")
KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=False)
