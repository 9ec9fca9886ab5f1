"""One question, one answer: what is known of the model behind a handle, and who says so."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pylint_tfhub.knowledge import handles
from pylint_tfhub.knowledge.declarations import Declarations, DeclaredHandles
from pylint_tfhub.knowledge.lock import DeclarationError
from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelFacts
from pylint_tfhub.knowledge.targets import directory_of, is_top, project_folders
from pylint_tfhub.probe.files import is_inside
from pylint_tfhub.probe.machine import Machine, Seen, look_at, make_prober
from pylint_tfhub.running.observing import note_handle, note_unsettled
from pylint_tfhub.settings import Probe

if TYPE_CHECKING:
    from pylint_tfhub.probe.remote import Prober

_PROJECT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg")
_PATIENCE = 60.0
"""Seconds that a run waits for hosts in all; whoever lints waits too."""
_BUSY = 30.0
"""Seconds that a run reads models on this machine in all; each takes milliseconds."""
_SLOW = 2.0
"""Seconds after which an answer that says nothing of the model counts as none."""


class Models:
    """What is known of models, for all files of a run; nothing is looked up twice."""

    def __init__(
        self,
        probe: Probe = Probe.OFF,
        hosts: tuple[str, ...] = (),
        *,
        on_bad_declaration: Callable[[DeclarationError], None] | None = None,
    ) -> None:
        """`hosts` may be asked besides those of published models, with Probe.NETWORK.

        A file whose project declares something that cannot be understood is handed to
        `on_bad_declaration`, and answered as if nothing were declared; without it the error is
        raised. Raises ValueError for a host that cannot be understood, and MissingExtra where
        Probe.NETWORK needs packages that are not installed.
        """
        self.probe = probe
        self._on_bad_declaration = on_bad_declaration
        if hosts:
            from pylint_tfhub.probe.allowed import Hosts

            Hosts(hosts)  # a wrong host is said to be one even where none is asked
        self._prober = _hasty_prober(hosts) if probe is Probe.NETWORK else None
        self._declarations = Declarations()
        self._seen: dict[tuple[str, tuple[str, ...]], Seen] = {}
        self._copies: dict[str, Seen] = {}
        self._elsewhere: dict[str, Seen] = {}
        self._problems: dict[str, str] = {}
        self._silent_hosts: set[str] = set()
        self._waited = 0.0
        self._reading = 0.0

    def for_file(self, path: str | None) -> FileModels:
        """The answers for one file."""
        try:
            declared = self._declarations.for_file(path)
        except DeclarationError as error:
            if self._on_bad_declaration is None:
                raise
            self._on_bad_declaration(error)
            declared = DeclaredHandles({}, (), {})
        return FileModels(self, declared, path)

    def problem(self, handle: str) -> str | None:
        """Why the last source that was asked could not tell; None if none failed."""
        return self._problems.get(handle)

    def directory(self, handle: str, path: str, within: tuple[str, ...]) -> Seen:
        """What a directory holds, whose files must lie in one of the directories `within`."""
        key = path, within
        if key not in self._seen:
            self._seen[key] = self._read(
                handle, lambda: look_at(Path(path), FactSource.DIRECTORY, within)
            )
        return self._noted(handle, self._seen[key])

    def copy(self, handle: str) -> Seen:
        """The copy of a model that tensorflow_hub has on this machine."""
        if self.probe is Probe.OFF:
            return Seen()
        if handle not in self._copies:
            self._copies[handle] = self._read(handle, lambda: self._machine.copy(handle))
        return self._noted(handle, self._copies[handle])

    def elsewhere(self, handle: str) -> Seen:
        """What an earlier probe found, or the host answers now."""
        if self.probe is Probe.OFF:
            return Seen()
        if handle not in self._elsewhere:
            seen = self._machine.remembered(handle)
            if seen == Seen():
                seen = self._asked(handle)
            self._elsewhere[handle] = seen
        return self._noted(handle, self._elsewhere[handle])

    def _read(self, handle: str, look: Callable[[], Seen]) -> Seen:
        """Look at files, unless hostile ones have kept this run busy before."""
        if self._reading > _BUSY:
            return Seen(problem=f"{handle}: models were read for {_BUSY:.0f} seconds already")
        before = time.monotonic()
        seen = look()
        self._reading += time.monotonic() - before
        return seen

    def _noted(self, handle: str, seen: Seen) -> Seen:
        if seen.problem is not None:
            note_unsettled(handle)
            self._problems[handle] = seen.problem
        return seen

    @cached_property
    def _machine(self) -> Machine:
        from pylint_tfhub.probe.store import Store

        return Machine(Store(), self._prober)

    def _asked(self, handle: str) -> Seen:
        """Ask the host, unless it has kept this run waiting before."""
        if not self._machine.asks or "://" not in handle:
            return Seen()
        note_unsettled(handle)
        host = handle.partition("://")[2].partition("/")[0]
        if host in self._silent_hosts:
            return Seen(problem=f"{handle}: {host} has not answered before in this run")
        if self._waited > _PATIENCE:
            return Seen(problem=f"{handle}: hosts were asked for {_PATIENCE:.0f} seconds already")
        before = time.monotonic()
        seen = self._machine.ask(handle)
        took = time.monotonic() - before
        self._waited += took
        if seen.description is None and took > _SLOW:
            self._silent_hosts.add(host)
        return seen


class FileModels:
    """What is known of the models that one file names."""

    def __init__(
        self,
        models: Models,
        declared: DeclaredHandles,
        path: str | None,
        known: Mapping[str, ModelFacts | None] | None = None,
    ) -> None:
        """`known` are answers that need not be sought again."""
        self._models = models
        self._declared = declared
        self._path = path
        self._facts = dict(known or {})

    def supposing(self, handle: str, model_format: HandleFormat) -> FileModels:
        """The same answers, but for one model of which the format is supposed."""
        # What the project would declare, were it so.
        supposed = ModelFacts(handle, FactSource.DECLARED, model_format)
        known = {**self._facts, handle: supposed}
        return FileModels(self._models, self._declared, self._path, known)

    @property
    def unknown(self) -> list[str]:
        """The handles that were asked for so far and of which the format is not known."""
        return [
            handle
            for handle, model in self._facts.items()
            if not (model and model.format) and len(handle) <= handles.LONGEST_HANDLE
        ]

    def facts(self, handle: str) -> ModelFacts | None:
        """What is known of the model behind a handle, None if nothing is. Never raises.

        The first source that knows the format decides: what the project declares, a directory
        inside the project, the cache of tensorflow_hub, the catalogue, an earlier probe, the host.
        The catalogue adds what it knows besides.
        """
        if handle not in self._facts:
            self._facts[handle] = self._sought(handle)
        return self._facts[handle]

    def problem(self, handle: str) -> str | None:
        """Why nothing could be learnt of a model, if a source failed."""
        return self._models.problem(handle)

    def _sought(self, handle: str) -> ModelFacts | None:
        if not 0 < len(handle) <= handles.LONGEST_HANDLE:
            return None
        note_handle(handle)
        published = handles.published_facts(handle)
        seen = self._near(handle)
        if seen.description is None and not _is_settled(published):
            seen = self._models.elsewhere(handle)
        if seen.description is None or seen.source is None:
            return published
        return ModelFacts.of(handle, seen.description, seen.source, published)

    def _near(self, handle: str) -> Seen:
        """What the project says of a model, or this machine holds of it."""
        declared = self._declared.find(handle)
        if declared is not None:
            return Seen(*declared)
        if "://" in handle:
            return self._models.copy(handle)
        for candidate in self._candidates(handle):
            seen = self._models.directory(handle, candidate, self._roots)
            if seen.description is not None:
                return seen
        return Seen()

    def _candidates(self, handle: str) -> Iterator[str]:
        """The directories that a path can mean, as far as they lie in the project or the cache.

        The linted code chooses the path, and is not trusted: a path that leads elsewhere, by itself
        or through a symbolic link, is not even looked at.
        """
        for start in self._starts:
            path = os.path.abspath(os.path.join(start, handle))
            if any(is_inside(path, root) for root in self._roots_as_written):
                try:
                    real = os.path.realpath(path)
                except (OSError, ValueError):  # no file system takes such a name
                    continue
                if any(is_inside(real, root) for root in self._roots):
                    yield real

    @cached_property
    def _starts(self) -> tuple[str, ...]:
        """Where relative paths can start: beside the file, and where the linter runs."""
        beside = [str(directory_of(self._path))] if self._path else []
        return tuple(dict.fromkeys([*beside, os.getcwd()]))

    @cached_property
    def _roots_as_written(self) -> tuple[str, ...]:
        """The directories whose contents may be read: the project's, and the cache's."""
        from pylint_tfhub.probe.cache import cache_directory

        here, beside = os.getcwd(), self._starts[0]
        roots = [_project_of(Path(beside)), here]
        if is_inside(beside, here) and not is_inside(
            os.path.realpath(beside), os.path.realpath(here)
        ):
            # A link in the linted tree, which its author chose: what is beside its target is not ours.
            roots = [here]
        if self._models.probe is not Probe.OFF:
            roots.append(os.path.abspath(cache_directory()))
        return tuple(dict.fromkeys(roots))

    @cached_property
    def _roots(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(os.path.realpath, self._roots_as_written)))


def _hasty_prober(hosts: tuple[str, ...]) -> Prober:
    """A prober for use while someone waits for the linter."""
    from pylint_tfhub.probe.limits import Limits

    return make_prober(hosts, Limits(max_bytes=64 << 20, seconds=20.0))


def _is_settled(published: ModelFacts | None) -> bool:
    """Whether the catalogue knows the format; an address alone is a hint."""
    return (
        published is not None
        and published.source is FactSource.CATALOGUE
        and published.format is not None
    )


def _project_of(directory: Path) -> str:
    """The top of the version-controlled tree, else the nearest directory that looks like a project.

    As everywhere, the home directory and the root of the file system are no projects.
    """
    nearest = None
    for folder in project_folders(directory, is_top):
        if is_top(folder):
            return str(folder)
        if nearest is None and any((folder / mark).exists() for mark in _PROJECT_MARKS):
            nearest = folder
    return str(nearest or directory)
