"""Finds the releases of tensorflow and tensorflow_hub that a file is written for."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from pylint_tfhub.knowledge.installs import installed_releases
from pylint_tfhub.knowledge.libraries import Library
from pylint_tfhub.knowledge.requirements import Mention, ProjectFiles, read_directory
from pylint_tfhub.knowledge.specifiers import matching_releases, parse_target
from pylint_tfhub.knowledge.timeline import hub_imports_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from packaging.version import Version


class TargetError(ValueError):
    """A target that cannot be understood.

    The message names the option or the file, the text that is wrong, and what to do.
    """


@dataclass(frozen=True)
class Target:
    """The releases that code is written for.

    `tensorflow` and `hub` are windows of known releases, sorted and never empty. The sources say
    in words for messages where each window comes from: "option tfhub-hub-version",
    "requirements.txt", "installed", "newest release".
    """

    tensorflow: tuple[Version, ...]
    hub: tuple[Version, ...]
    tensorflow_source: str
    hub_source: str


class _Strength(IntEnum):
    """How much a window weighs against the other library's when both do not fit together."""

    NEWEST = 0
    INSTALLED = 1
    REQUIRED = 2
    OPTION = 3


@dataclass(frozen=True)
class _Window:
    releases: tuple[Version, ...]
    source: str
    strength: _Strength


class Targets:
    """Answers for every file which releases it targets.

    For each library the first of these decides: the option; what a notebook installs; the
    requirement in the project files nearest to the file; the installed distribution; the newest
    release. Releases that cannot be
    imported together are then dropped from the side with the weaker source, and from both where
    the sources weigh the same.
    """

    def __init__(
        self, tensorflow: str = "auto", hub: str = "auto", *, root: Path | None = None
    ) -> None:
        """Check the options at once; nothing else is done before the first file.

        An option is "auto", a version ("2.15.1", or "2.15" for every 2.15 release) or a specifier
        (">=1.15,<2"). Relative paths start from `root`, by default the working directory.
        Raises TargetError.
        """
        self._options = {
            Library.TENSORFLOW: _parsed_option(tensorflow, Library.TENSORFLOW),
            Library.HUB: _parsed_option(hub, Library.HUB),
        }
        self._root = root
        self._targets: dict[tuple[Path, tuple[Mention, ...]], Target] = {}
        self._files: dict[Path, ProjectFiles] = {}
        self._installed: dict[Library, _Window | None] = {}

    def for_file(self, path: str | None, commands: str | None = None) -> Target:
        """Return the target of a file, or of the root directory where there is no file.

        ``commands`` are those of a notebook, in which it can install what it needs. The file need not exist. Every directory is listed once and every project file read once.
        Raises TargetError when the requirement nearest to the file cannot be understood.
        """
        directory = directory_of(path, self._root)
        installs = installed_releases(commands, os.path.basename(path or "")) if commands else ()
        key = directory, installs
        if key not in self._targets:
            tensorflow, hub = (
                self._window(library, directory, installs)
                for library in (Library.TENSORFLOW, Library.HUB)
            )
            self._targets[key] = _reconciled(tensorflow, hub)
        return self._targets[key]

    def _window(self, library: Library, directory: Path, installs: tuple[Mention, ...]) -> _Window:
        option = self._options[library]
        if option is not None:
            releases = _option_releases(option, library)
            return _Window(releases, f"option {library.option}", _Strength.OPTION)
        own = [mention for mention in installs if mention.library is library]
        if own:
            return _required_window(library, own)
        return (
            self._required(library, directory)
            or self._installed_window(library)
            or _Window(library.releases()[-1:], "newest release", _Strength.NEWEST)
        )

    def _required(self, library: Library, directory: Path) -> _Window | None:
        for files in self._project_files(directory):
            mentions = [mention for mention in files.mentions if mention.library is library]
            if mentions:
                return _required_window(library, mentions)
        return None

    def _project_files(self, directory: Path) -> Iterator[ProjectFiles]:
        for folder in project_folders(directory, lambda folder: self._files[folder].is_top):
            if folder not in self._files:
                self._files[folder] = read_directory(folder)
            yield self._files[folder]

    def _installed_window(self, library: Library) -> _Window | None:
        if library not in self._installed:
            self._installed[library] = _installed_window(library)
        return self._installed[library]


def directory_of(path: str | None, root: Path | None = None) -> Path:
    """Return the directory of a file, which need not exist, or `root` where there is no file.

    Relative paths start from `root`, by default the working directory.
    """
    start = Path.cwd() if root is None else root
    place = (start / path).parent if path else start
    return Path(os.path.normpath(place.absolute()))


def project_folders(directory: Path, ends: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield the directory and those above it, as far as the project goes.

    `ends` tells whether a directory is the root of a version-controlled tree; it is asked after
    the directory was yielded. The home directory and the root of the file system are no projects:
    what lies there counts only for files directly in them.
    """
    for folder in (directory, *directory.parents):
        if folder != directory and folder in (_home(), Path(folder.anchor)):
            return
        yield folder
        if ends(folder):
            return


def is_top(directory: Path) -> bool:
    """Tell whether a directory is the root of a version-controlled tree."""
    return any(os.path.lexists(directory / name) for name in (".git", ".hg"))


@cache
def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        # Some containers run under a user that has no entry and no HOME.
        return None


def _parsed_option(text: str, library: Library) -> SpecifierSet | None:
    """Return the specifier that an option sets, or None for "auto"."""
    if text.strip().lower() == "auto":
        return None
    try:
        specifier = parse_target(text)
    except InvalidSpecifier as error:
        raise TargetError(
            f"{library.option}: {text!r} is no version or specifier; write a version such as"
            f" {library.releases()[-1]}, a specifier such as >={library.releases()[-1]}, or auto"
        ) from error
    if matching_releases(specifier, library.releases()) is None:
        known = library.releases()
        raise TargetError(
            f"{library.option}: {text!r} matches no known release of {library.value};"
            f" write one from {known[0]} to {known[-1]}, or auto"
        )
    return specifier


def _option_releases(specifier: SpecifierSet, library: Library) -> tuple[Version, ...]:
    return matching_releases(specifier, library.releases()) or library.releases()[-1:]


def _required_window(library: Library, mentions: list[Mention]) -> _Window:
    """Return the union of what the files of one directory allow.

    A lock file is exact, so where there is one the loose requirements beside it do not count; nor
    does a mention without any bound beside one that has a bound.
    """
    locked = [mention for mention in mentions if mention.locked]
    considered = locked or mentions
    for mention in considered:
        if mention.problem is not None:
            raise TargetError(mention.problem)
    bounded = [mention for mention in considered if mention.releases]
    if not bounded:
        return _Window(library.releases()[-1:], _listed(considered), _Strength.NEWEST)
    releases = {release for mention in bounded for release in mention.releases}
    return _Window(tuple(sorted(releases)), _listed(bounded), _Strength.REQUIRED)


def _listed(mentions: list[Mention]) -> str:
    """Return the names of the files in words: "a", "a and b", "a, b and c"."""
    *others, last = dict.fromkeys(mention.file for mention in mentions)
    return f"{', '.join(others)} and {last}" if others else last


def _installed_window(library: Library) -> _Window | None:
    for version in library.installed_versions():
        releases = matching_releases(SpecifierSet(f"=={version}"), library.releases())
        if releases:
            return _Window(releases, "installed", _Strength.INSTALLED)
    return None


@lru_cache(maxsize=256)
def _reconciled(tensorflow: _Window, hub: _Window) -> Target:
    """Drop the releases of the weaker side that cannot be imported with the stronger one."""
    if tensorflow.strength > hub.strength:
        hub = _adapted(hub, Library.HUB, tensorflow, Library.TENSORFLOW, hub_imports_on)
    elif tensorflow.strength < hub.strength:
        tensorflow = _adapted(tensorflow, Library.TENSORFLOW, hub, Library.HUB, _carries)
    else:
        fitting = _narrowed(tensorflow, hub, _carries)
        hub = _narrowed(hub, tensorflow, hub_imports_on)
        tensorflow = fitting
    return Target(tensorflow.releases, hub.releases, tensorflow.source, hub.source)


def _carries(tensorflow: Version, hub: Version) -> bool:
    return hub_imports_on(hub, tensorflow)


def _narrowed(window: _Window, other: _Window, fits: Callable[[Version, Version], bool]) -> _Window:
    """Keep the releases that fit some release of the other side; all of them if none does."""
    kept = tuple(
        release
        for release in window.releases
        if any(fits(release, partner) for partner in other.releases)
    )
    return replace(window, releases=kept or window.releases)


def _adapted(
    weaker: _Window,
    library: Library,
    stronger: _Window,
    partner_library: Library,
    fits: Callable[[Version, Version], bool],
) -> _Window:
    """Return the part of the weaker window that fits, or else the newest release that does."""
    pairs = [
        (release, partner)
        for release in library.releases()
        for partner in stronger.releases
        if fits(release, partner)
    ]
    fitting = {release for release, _ in pairs}
    kept = tuple(release for release in weaker.releases if release in fitting)
    if kept or not pairs:
        return replace(weaker, releases=kept or weaker.releases)
    release, partner = max(pairs)
    source = f"newest release that imports with {partner_library.value} {partner}"
    return _Window((release,), source, _Strength.NEWEST)
