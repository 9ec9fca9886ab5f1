"""A package that re-exports from a module of its own."""
from .inner import KerasLayer, hub
