"""Hands on the library and two of its names."""
import paddlehub
import tensorflow_hub as hub
import tensorflow_hub as tfhub
from tensorflow_hub import KerasLayer
from tensorflow_hub import load as hub_load

_private = hub
paddle = paddlehub
Layer = hub.KerasLayer
