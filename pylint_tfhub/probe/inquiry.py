"""Asks for models that a person names, on the command line: paths and handles of every kind."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pylint_tfhub.knowledge import handles
from pylint_tfhub.knowledge.models import FactSource, ModelDescription, ModelFacts
from pylint_tfhub.knowledge.sources import joined
from pylint_tfhub.probe.archive import describe_archive_file
from pylint_tfhub.probe.cache import cached_model
from pylint_tfhub.probe.directory import describe_directory
from pylint_tfhub.probe.errors import ModelError, ProbeError, RefusedError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.store import Store

if TYPE_CHECKING:
    from pylint_tfhub.probe.remote import Prober


@dataclass(frozen=True)
class Answer:
    """What was learnt of one model.

    `facts` are None where nothing is known. `description` is what the model itself was seen to be,
    now or before; None where the facts are from elsewhere. `problem` says why a source could not
    tell, and `warning` what else went wrong. `bytes_read` counts what was received for this answer.
    """

    handle: str
    facts: ModelFacts | None = None
    description: ModelDescription | None = None
    problem: str | None = None
    warning: str | None = None
    bytes_read: int = 0

    @property
    def is_known(self) -> bool:
        """Whether the format of the model is known."""
        return self.facts is not None and self.facts.format is not None


class Inquiry:
    """Asks the sources in turn; one object serves several threads."""

    def __init__(
        self, prober: Prober | None, *, store: Store, limits: Limits, refresh: bool = False
    ) -> None:
        """Without `prober` no host is asked. `refresh` passes over what is known from before."""
        self._prober = prober
        self._store = store
        self._limits = limits
        self._refresh = refresh

    def answer(self, handle: str, on_bytes: Callable[[int], None] | None = None) -> Answer:
        """Return what is known of a model; never raises. `on_bytes` is told of every read."""
        if "://" not in handle:
            return self._local(handle)
        answer = Answer(handle) if self._refresh else self._remembered(handle)
        if not answer.is_known and self._prober is not None:
            answer = self._asked(handle, self._prober, on_bytes)
        if not answer.is_known:
            answer = replace(answer, facts=handles.published_facts(handle))
        if answer.facts is None and answer.problem is None:
            problem = f"{handle}: no host was asked, and nothing on this machine knows the model"
            answer = replace(answer, problem=problem)
        return answer

    def _local(self, handle: str) -> Answer:
        path = Path(handle)
        try:
            if os.path.isdir(path):
                description = describe_directory(path)
                if description is None:
                    missing = "no saved_model.pb, saved_model.pbtxt or tfhub_module.pb"
                    return Answer(handle, problem=f"{handle}: the directory holds {missing}")
            elif os.path.isfile(path):
                description = describe_archive_file(path, self._limits)
            else:
                missing = "is no file or directory here, and no address such as https://..."
                return Answer(handle, problem=f"{handle}: {missing}")
        except ProbeError as error:
            return Answer(handle, problem=str(error))
        return _described(handle, description, FactSource.DIRECTORY)

    def _remembered(self, handle: str) -> Answer:
        problem = None
        path = cached_model(handle)
        try:
            description = describe_directory(path) if path is not None else None
            if description is not None:
                return _described(handle, description, FactSource.CACHE)
        except ModelError as error:
            problem = str(error)
        stored = self._store.get(handle)
        if stored is not None and stored.description is not None:
            return _described(handle, stored.description, FactSource.STORE)
        return Answer(handle, problem=problem)

    def _asked(self, handle: str, prober: Prober, on_bytes: Callable[[int], None] | None) -> Answer:
        received = 0

        def count(size: int) -> None:
            nonlocal received
            received += size
            if on_bytes is not None:
                on_bytes(size)

        try:
            description = prober.describe(handle, count).description
        except RefusedError as error:
            # Another time other hosts may be allowed: there is nothing to remember.
            return Answer(handle, problem=str(error))
        except ProbeError as error:
            problem = str(error)
            answer = Answer(handle, problem=problem, bytes_read=received)
            return self._kept(answer, lambda: self._store.put_failure(handle, problem))
        answer = replace(_described(handle, description, FactSource.NETWORK), bytes_read=received)
        return self._kept(answer, lambda: self._store.put(handle, description))

    def _kept(self, answer: Answer, keep: Callable[[], None]) -> Answer:
        try:
            keep()
        except ProbeError as error:
            return replace(answer, warning=str(error))
        return answer


def _described(handle: str, description: ModelDescription, source: FactSource) -> Answer:
    facts = joined(handle, handles.published_facts(handle), description, source)
    return Answer(handle, facts, description)
