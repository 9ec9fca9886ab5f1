"""Asks for models that a person names, on the command line: paths and handles of every kind."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pylint_tfhub.knowledge import handles
from pylint_tfhub.knowledge.models import FactSource, ModelFacts
from pylint_tfhub.probe import files
from pylint_tfhub.probe.directory import describe_archive_file
from pylint_tfhub.probe.errors import ProbeError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.machine import Machine, Seen, look_at


@dataclass(frozen=True)
class Answer:
    """What was learnt of one model.

    `facts` are None where nothing is known. `problem` says why a source could not tell, and
    `warning` what else went wrong. `bytes_read` counts what hosts sent for this answer.
    """

    handle: str
    facts: ModelFacts | None = None
    problem: str | None = None
    warning: str | None = None
    bytes_read: int = 0

    @property
    def is_known(self) -> bool:
        """Whether the format of the model is known."""
        return self.facts is not None and self.facts.format is not None


class Inquiry:
    """Looks at models themselves; one object serves several threads.

    What a project declares or locks does not count here, and the catalogue only where nobody else
    could tell: whoever asks wants to know what the model is.
    """

    def __init__(
        self, machine: Machine, limits: Limits, *, refresh: bool = False, unasked: str = ""
    ) -> None:
        """`limits` are those for archives on disk; `refresh` passes over earlier answers.

        `unasked` says why no host is asked, where that is so.
        """
        self._machine = machine
        self._limits = limits
        self._refresh = refresh
        self._unasked = unasked

    def answer(self, handle: str, on_bytes: Callable[[int], None] | None = None) -> Answer:
        """Return what is known of a model; never raises. `on_bytes` is told of every read."""
        if any("\ud800" <= character <= "\udfff" for character in handle):
            problem = f"{handle!r} is no text in this locale; try LC_ALL=C.UTF-8"
            return Answer(handle, problem=problem)
        if "://" not in handle:
            return self._joined(handle, self._local(handle))
        received = 0

        def count(size: int) -> None:
            nonlocal received
            received += size
            if on_bytes is not None:
                on_bytes(size)

        seen = self._here(handle)
        if seen.description is None and self._machine.asks:
            seen = self._machine.ask(handle, count)
        return self._joined(handle, seen, received)

    def _here(self, handle: str) -> Seen:
        seen = self._machine.copy(handle)
        if seen.description is not None or self._refresh:
            return seen
        remembered = self._machine.remembered(handle)
        # An earlier failure is no answer to who asks now.
        return seen if remembered.description is None else remembered

    def _local(self, handle: str) -> Seen:
        path = Path(handle)
        try:
            if path.is_dir():
                os.listdir(path)  # says so if it may not be read
                seen = look_at(path, FactSource.DIRECTORY)
                if seen == Seen():
                    missing = "no saved_model.pb, saved_model.pbtxt or tfhub_module.pb"
                    return Seen(problem=f"{handle}: the directory holds {missing}")
                return seen
            if path.name in {files.MARKER, files.BINARY, files.TEXT}:
                return Seen(problem=f"{handle}: name the directory of the model, not a file in it")
            if path.is_file():
                description = describe_archive_file(path, self._limits)
                return Seen(description, FactSource.DIRECTORY)
        except ProbeError as error:
            return Seen(problem=str(error))
        except (OSError, ValueError) as error:
            return Seen(problem=f"{handle}: {getattr(error, 'strerror', None) or error}")
        if handles.published_facts(f"https://{handle}") is not None:
            return Seen(problem=f"{handle} is no path here; did you mean https://{handle}?")
        missing = "is no file or directory here, and no address such as https://..."
        return Seen(problem=f"{handle}: {missing}")

    def _joined(self, handle: str, seen: Seen, received: int = 0) -> Answer:
        facts = handles.published_facts(handle)
        problem = seen.problem
        if seen.description is not None and seen.source is not None:
            facts = ModelFacts.of(handle, seen.description, seen.source, facts)
        elif facts is None and problem is None:
            problem = f"{handle}: nothing on this machine knows the model; {self._unasked}"
        return Answer(handle, facts, problem, seen.warning, received)
