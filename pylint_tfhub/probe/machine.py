"""What this machine knows of models that are elsewhere, and what it learns when it asks."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pylint_tfhub.knowledge.models import FactSource, ModelDescription
from pylint_tfhub.probe.errors import ModelError, ProbeError, RefusedError, UnreachableError

if TYPE_CHECKING:
    from pathlib import Path

    from pylint_tfhub.probe.limits import Limits
    from pylint_tfhub.probe.remote import Prober
    from pylint_tfhub.probe.store import Store

_AT_ONCE = 2.0
"""Seconds up to which a failure is not remembered: asking again costs as little."""


@dataclass(frozen=True)
class Seen:
    """What one source said of a model, if it could.

    `problem` is why it could not, `warning` what went wrong besides; both name the handle or file.
    """

    description: ModelDescription | None = None
    source: FactSource | None = None
    problem: str | None = None
    warning: str | None = None


class Machine:
    """The copies of tensorflow_hub, the answers of earlier probes, and the way to the hosts."""

    def __init__(self, store: Store, prober: Prober | None = None) -> None:
        """Without `prober` no host is ever asked."""
        self.asks = prober is not None
        self._store = store
        self._prober = prober

    def copy(self, handle: str) -> Seen:
        """Look at the copy of a model in the cache of tensorflow_hub."""
        from pylint_tfhub.probe.cache import cached_model

        path = cached_model(handle)
        return Seen() if path is None else look_at(path, FactSource.CACHE)

    def remembered(self, handle: str) -> Seen:
        """Return what an earlier probe found, or why it failed."""
        stored = self._store.get(handle)
        if stored is None:
            return Seen()
        if stored.failure is not None:
            return Seen(problem=f"{stored.failure} (asked at {stored.fetched.astimezone():%H:%M})")
        return Seen(stored.description, FactSource.STORE)

    def ask(self, handle: str, on_bytes: Callable[[int], None] | None = None) -> Seen:
        """Ask the host of a model and remember its answer; `on_bytes` is told of every read.

        What is refused here is not remembered: another time other hosts may be allowed. Nor is
        what fails at once, which costs little to try again: often something is wrong on this side.
        """
        if self._prober is None:
            return Seen()
        before = time.monotonic()
        try:
            description = self._prober.describe(handle, on_bytes)
        except RefusedError as error:
            return Seen(problem=str(error))
        except ProbeError as error:
            problem = str(error)
            seen = Seen(problem=problem)
            if isinstance(error, UnreachableError) and time.monotonic() - before < _AT_ONCE:
                return seen
            return self._kept(seen, lambda: self._store.put_failure(handle, problem))
        seen = Seen(description, FactSource.NETWORK)
        return self._kept(seen, lambda: self._store.put(handle, description))

    def _kept(self, seen: Seen, keep: Callable[[], None]) -> Seen:
        try:
            keep()
        except ProbeError as error:
            return replace(seen, warning=str(error))
        return seen


def look_at(path: Path, source: FactSource, within: tuple[str, ...] | None = None) -> Seen:
    """Look at a model's directory; `within` are the real directories its files may lie in."""
    from pylint_tfhub.probe.directory import describe_directory

    try:
        description = describe_directory(path, within=within)
    except ModelError as error:
        return Seen(problem=str(error))
    return Seen() if description is None else Seen(description, source)


class MissingExtra(Exception):
    """Hosts cannot be asked without packages that are missing; the message says how to install them."""


def make_prober(hosts: Sequence[str], limits: Limits) -> Prober:
    """Return what asks hosts: those of published models, and `hosts`.

    Raises ValueError for a host that cannot be understood, and MissingExtra.
    """
    from pylint_tfhub.probe import remote
    from pylint_tfhub.probe.allowed import Hosts

    allowed = Hosts(hosts)
    if not remote.available():
        raise MissingExtra(
            "asking the hosts of models needs urllib3; `pip install 'pylint-tfhub[probe]'` brings it"
        )
    return remote.Prober(allowed, limits)
