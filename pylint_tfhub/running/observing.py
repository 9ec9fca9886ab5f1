"""Notes what a check looks at outside of its file, so that its result can be kept as long as it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass
class Observed:
    """What was looked at; nothing that was looked at only before is among it."""

    files: set[str] = field(default_factory=set)
    """Files of a project that were read, or sought in vain: absolute, or as their names are."""
    handles: set[str] = field(default_factory=set)
    """The models that were asked for."""
    unsettled: set[str] = field(default_factory=set)
    """Those of which a source could not tell, or a host was asked: another time it can differ."""


_CURRENT: ContextVar[Observed | None] = ContextVar("_CURRENT", default=None)


@contextmanager
def observing() -> Iterator[Observed]:
    """Collect what is looked at until the block ends."""
    observed = Observed()
    token = _CURRENT.set(observed)
    try:
        yield observed
    finally:
        _CURRENT.reset(token)


def note_file(path: str) -> None:
    """Say that a file was read, or would have been."""
    observed = _CURRENT.get()
    if observed is not None:
        observed.files.add(path)


def note_handle(handle: str) -> None:
    """Say that a model was asked for."""
    observed = _CURRENT.get()
    if observed is not None:
        observed.handles.add(handle)


def note_unsettled(handle: str) -> None:
    """Say that the answer about a model holds for this time only."""
    observed = _CURRENT.get()
    if observed is not None:
        observed.unsettled.add(handle)
