"""Hands on what `__all__` names: not hub."""
import tensorflow_hub as hub
from tensorflow_hub import KerasLayer

__all__ = ["KerasLayer"]
