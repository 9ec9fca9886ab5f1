"""Why a model could not be described; every message is complete and says what was met."""

from __future__ import annotations


class ProbeError(Exception):
    """The model could not be described."""


class ModelError(ProbeError):
    """The files are no model, are damaged, or are larger than the limits allow."""


class LimitError(ModelError):
    """A limit was met before the question was answered."""


class RefusedError(ProbeError):
    """What was asked for is not allowed: a host, an address, a scheme, a path."""


class UnreachableError(ProbeError):
    """The host did not answer as a host of models does; another time it may."""
