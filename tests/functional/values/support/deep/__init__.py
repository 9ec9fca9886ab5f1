"""Hands on a constant from the package above."""
from ..model_urls import LEGACY as NESTED_LEGACY
from ..model_urls import MODERN as NESTED_MODERN
