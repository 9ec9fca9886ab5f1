"""One question, one answer: what is known of the model behind a handle, and who says so."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pylint_tfhub.knowledge import handles
from pylint_tfhub.knowledge.declarations import Declarations, DeclaredHandles
from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelDescription, ModelFacts
from pylint_tfhub.probe.errors import ModelError, ProbeError, RefusedError

if TYPE_CHECKING:
    from pylint_tfhub.probe.limits import Limits
    from pylint_tfhub.probe.remote import Prober
    from pylint_tfhub.probe.store import Store

_PROJECT_MARKS = (".git", "pyproject.toml", "setup.py", "setup.cfg")
_Found = tuple[ModelDescription, FactSource]


class Probe(Enum):
    """How far to look for a model that the project itself does not describe."""

    OFF = "off"
    """Not at all: the same answers on every machine."""
    CACHE = "cache"
    """In the cache of tensorflow_hub on this machine, and in what was probed before."""
    NETWORK = "network"
    """There, and then on the model's host."""


class Models:
    """What is known of models, for all files of a run; nothing is looked up twice."""

    def __init__(self, probe: Probe = Probe.OFF, hosts: tuple[str, ...] = ()) -> None:
        """`hosts` may be asked besides those of published models, with Probe.NETWORK.

        Raises ValueError for a host that cannot be understood, and MissingExtra where
        Probe.NETWORK needs packages that are not installed.
        """
        self.probe = probe
        if hosts:
            from pylint_tfhub.probe.allowed import Hosts

            Hosts.parse(hosts)  # a wrong host is said to be one even where none is asked
        self._prober = _hasty_prober(hosts) if probe is Probe.NETWORK else None
        self._declarations = Declarations()
        self._directories: dict[str, ModelDescription | None] = {}
        self._elsewhere: dict[str, _Found | None] = {}
        self._problems: dict[str, str] = {}

    def for_file(self, path: str | None) -> FileModels:
        """The answers for one file; raises DeclarationError for a bad declaration near it."""
        return FileModels(self, self._declarations.for_file(path), path)

    def problem(self, handle: str) -> str | None:
        """Why the last source that was asked could not tell; None if none failed."""
        return self._problems.get(handle)

    def directory(self, path: str) -> ModelDescription | None:
        """What a directory holds, if that is a model."""
        if path not in self._directories:
            self._directories[path] = self._described(Path(path))
        return self._directories[path]

    def cached(self, handle: str) -> ModelDescription | None:
        """The copy that tensorflow_hub has on this machine."""
        from pylint_tfhub.probe.cache import cached_model

        if self.probe is Probe.OFF:
            return None
        path = cached_model(handle)
        return self.directory(str(path)) if path is not None else None

    def elsewhere(self, handle: str) -> _Found | None:
        """What an earlier probe found, or the host answers now."""
        if self.probe is Probe.OFF:
            return None
        if handle not in self._elsewhere:
            self._elsewhere[handle] = self._stored(handle) or self._asked(handle)
        return self._elsewhere[handle]

    def _described(self, path: Path) -> ModelDescription | None:
        from pylint_tfhub.probe.directory import describe_directory

        try:
            return describe_directory(path)
        except ModelError as error:
            self._problems[str(path)] = str(error)
            # Damaged, or a pointer of Git LFS: a SavedModel all the same, as its file's name says.
            return ModelDescription(HandleFormat.SAVED_MODEL)

    @cached_property
    def _store(self) -> Store:
        from pylint_tfhub.probe.store import Store

        return Store()

    def _stored(self, handle: str) -> _Found | None:
        stored = self._store.get(handle)
        if stored is None:
            return None
        if stored.description is not None:
            return stored.description, FactSource.STORE
        if stored.failure is not None:
            self._problems[handle] = stored.failure
        return None

    def _asked(self, handle: str) -> _Found | None:
        if self._prober is None or handle in self._problems or "://" not in handle:
            return None
        try:
            description = self._prober.describe(handle).description
        except RefusedError as error:
            self._problems[handle] = str(error)
            return None
        except ProbeError as error:
            self._problems[handle] = str(error)
            self._remember(handle, str(error))
            return None
        self._remember(handle, description)
        return description, FactSource.NETWORK

    def _remember(self, handle: str, answer: ModelDescription | str) -> None:
        try:
            if isinstance(answer, str):
                self._store.put_failure(handle, answer)
            else:
                self._store.put(handle, answer)
        except ProbeError:
            pass  # it is asked again next time


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
        # Its host is who could say so.
        supposed = ModelFacts(handle, FactSource.NETWORK, model_format)
        known = {**self._facts, handle: supposed}
        return FileModels(self._models, self._declared, self._path, known)

    @property
    def unknown(self) -> list[str]:
        """The handles that were asked for and of which the format is not known."""
        return [handle for handle, model in self._facts.items() if not (model and model.format)]

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
        published = handles.published_facts(handle)
        found = self._near(handle)
        if found is None and not _is_settled(published):
            found = self._models.elsewhere(handle)
        return published if found is None else joined(handle, published, *found)

    def _near(self, handle: str) -> _Found | None:
        """What this machine holds of a model, or the project says of it."""
        declared = self._declared.find(handle)
        if declared is not None:
            return declared
        if "://" not in handle:
            for candidate in self._candidates(handle):
                description = self._models.directory(candidate)
                if description is not None:
                    return description, FactSource.DIRECTORY
            return None
        description = self._models.cached(handle)
        return (description, FactSource.CACHE) if description is not None else None

    def _candidates(self, handle: str) -> Iterator[str]:
        """The directories that a path can mean, as far as they lie in the project or the cache.

        The linted code chooses the path, and is not trusted: a path that leads elsewhere, by itself
        or through a symbolic link, is not even looked at.
        """
        for start in self._starts:
            path = os.path.abspath(os.path.join(start, handle))
            if any(_is_inside(path, root) for root in self._roots):
                try:
                    real = os.path.realpath(path)
                except (OSError, ValueError):  # no file system takes such a name
                    continue
                if any(_is_inside(real, os.path.realpath(root)) for root in self._roots):
                    yield real

    @cached_property
    def _starts(self) -> tuple[str, ...]:
        """Where relative paths can start: beside the file, and where the linter runs."""
        beside = [os.path.dirname(os.path.abspath(self._path))] if self._path else []
        return tuple(dict.fromkeys([*beside, os.getcwd()]))

    @cached_property
    def _roots(self) -> tuple[str, ...]:
        """The directories whose contents may be read: the project's, and the cache's."""
        from pylint_tfhub.probe.cache import cache_directory

        projects = [_project_of(self._starts[0]), os.getcwd()]
        cache = [] if self._models.probe is Probe.OFF else [os.path.abspath(cache_directory())]
        return tuple(dict.fromkeys([*projects, *cache]))


class MissingExtra(Exception):
    """An option needs packages that are not installed; the message says how to install them."""


def prober(hosts: tuple[str, ...], limits: Limits | None = None) -> Prober:
    """Return what asks hosts: those of published models, and `hosts`.

    Raises ValueError for a host that cannot be understood, and MissingExtra.
    """
    from pylint_tfhub.probe import remote
    from pylint_tfhub.probe.allowed import Hosts
    from pylint_tfhub.probe.limits import Limits

    if not remote.available():
        raise MissingExtra(
            "asking the hosts of models needs urllib3; `pip install 'pylint-tfhub[probe]'` brings it"
        )

    return remote.Prober(Hosts.parse(hosts), limits or Limits())


def _hasty_prober(hosts: tuple[str, ...]) -> Prober:
    """A prober for use while someone waits for the linter."""
    from pylint_tfhub.probe.limits import Limits

    return prober(hosts, Limits(max_bytes=64 << 20, seconds=20.0))


def _is_settled(published: ModelFacts | None) -> bool:
    """Whether the catalogue knows the format; an address alone is a hint."""
    return (
        published is not None
        and published.source is FactSource.CATALOGUE
        and published.format is not None
    )


def joined(
    handle: str, published: ModelFacts | None, description: ModelDescription, source: FactSource
) -> ModelFacts:
    """What one source says of the model itself, and the catalogue of its publication."""
    facts = published or ModelFacts(handle, source, description.format)
    facts = replace(
        facts,
        source=source,
        format=description.format,
        tags=description.tags,
        is_callable=description.is_callable,
        trainable_variables=description.trainable_variables,
    )
    if description.signatures is not None:
        facts = replace(facts, signatures=description.signatures, knows_all_signatures=True)
    if description.needs_import is not None:
        facts = replace(facts, needs_import=next(iter(description.needs_import), None))
    return facts


def _project_of(directory: str) -> str:
    """The nearest directory upwards that looks like the top of a project, else the directory."""
    current = directory
    while True:
        if any(os.path.exists(os.path.join(current, mark)) for mark in _PROJECT_MARKS):
            return current
        parent = os.path.dirname(current)
        if parent == current:
            return directory
        current = parent


def _is_inside(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)
