# target: tensorflow==2.15.1 hub==0.15.0
"""A star import binds the names of `__all__`."""
from tensorflow_hub import *

module = Module("./module")  # [tfhub-deprecated-module]
layer = KerasLayer("./model")
model = load("./model")
