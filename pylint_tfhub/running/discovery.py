"""Finds the files to check: those that are named, and those in the folders that are named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from pylint_tfhub.diagnostics import Problem
from pylint_tfhub.reading import read_regular

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from pylint_tfhub.settings import Settings

SUFFIXES = (".py", ".ipynb")
"""How names of files in folders end that are checked. Stubs (.pyi) hold no calls."""
EXCLUDED = frozenset(
    {
        *(".bzr", ".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox"),
        *(".pants.d", ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn", ".tox", ".venv"),
        *("__pycache__", "__pypackages__", "_build", "buck-out", "build", "dist", "node_modules"),
        *("site-packages", "venv"),
    }
)
"""Names of folders that hold no code of the project's own."""

_ENVIRONMENT = "pyvenv.cfg"
_IGNORE = ".gitignore"
_REPOSITORY = ".git"
_LARGEST_IGNORE = 1 << 20
"""Bytes of a file with patterns."""


@dataclass(frozen=True)
class Found:
    """The files to check, each once and in order, and what could not be found or read."""

    files: tuple[str, ...]
    places: tuple[str, ...]
    """The same files, by their absolute paths."""
    problems: tuple[Problem, ...]
    listings: dict[str, frozenset[str]]
    """The names in the folders that were listed, which have absolute paths."""


def find_files(paths: Sequence[str], settings: Settings) -> Found:
    """The files that are named, and the Python files and notebooks in the folders that are.

    Files and folders that are named are never left out. Inside of folders it is the folders of
    EXCLUDED and virtual environments, what ``settings.exclude`` says, and what git would ignore.
    Links to folders are not followed. Paths are spelled as the folder was that they are in.
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    walk = _Walk(settings, problems)
    for named in paths:
        path = os.path.normpath(named) if named else named
        if os.path.isdir(path):
            for place, shown in walk.files(path):
                files.setdefault(place, shown)
        elif os.path.isfile(path):
            files.setdefault(os.path.abspath(path), path)
        else:
            problems.append(Problem(named, _absence(path)))
    ordered = sorted(files.items(), key=itemgetter(1))
    return Found(
        tuple(shown for _, shown in ordered),
        tuple(place for place, _ in ordered),
        tuple(problems),
        walk.listings,
    )


def _absence(path: str) -> str:
    try:
        os.stat(path)
    except FileNotFoundError:
        if os.path.islink(path):
            return "is a link to what is not there; correct it or name another path"
        return "there is no such file or folder; correct the path"
    except (OSError, ValueError) as error:
        return f"cannot be read: {getattr(error, 'strerror', None) or error}"
    return "is neither a file nor a folder; name one that is"


def once(found: Found) -> Found:
    """The files, each by one of its names: that of the file itself, if it is among them."""
    by_target: dict[str, tuple[str, str]] = {}
    for path, place in zip(found.files, found.places, strict=True):
        target = os.path.realpath(place)
        if target not in by_target or place == target:
            by_target[target] = path, place
    kept = sorted(by_target.values())
    return replace(
        found,
        files=tuple(path for path, _ in kept),
        places=tuple(place for _, place in kept),
    )


class _Walk:
    """Goes through folders and notes what it cannot list."""

    def __init__(self, settings: Settings, problems: list[Problem]) -> None:
        self.listings: dict[str, frozenset[str]] = {}
        self._problems = problems
        self._honours_git = settings.gitignore
        self._excluded: list[_Patterns] = []
        patterns = _Patterns(os.path.abspath(settings.root), settings.exclude)
        for line in patterns.invalid:
            problems.append(Problem(None, f"exclude: {line!r} is no pattern; correct it"))
        if patterns.exist:
            self._excluded.append(patterns)

    def files(self, folder: str) -> Iterator[tuple[str, str]]:
        """The files in and below a folder that was named: absolute, and as they are shown."""
        top = os.path.abspath(folder)
        above = list(_patterns_above(top)) if self._honours_git else []
        # A pattern that means the folder means all that is in it, but the folder is wanted.
        excluded = [each for each in self._excluded if not each.verdict(f"{top}/")]
        above = [] if _is_ignored([], above, f"{top}/") else above
        pending = [(top, "" if folder == os.curdir else folder, above)]
        while pending:
            place, shown, patterns = pending.pop()
            entries = self._entries(place, shown)
            names = frozenset(entry.name for entry in entries)
            self.listings[place] = names
            if _ENVIRONMENT in names and place != top:
                continue
            if self._honours_git and _REPOSITORY in names:
                patterns = list(_own_patterns(place)) if place != top else patterns
            if self._honours_git and _IGNORE in names:
                patterns = [*patterns, *_patterns_in(place, os.path.join(place, _IGNORE))]
            for entry in entries:
                if entry.name.endswith(SUFFIXES) and _is_file(entry):
                    if not _is_ignored(excluded, patterns, entry.path):
                        yield entry.path, os.path.join(shown, entry.name)
                elif _may_hold_code(entry) and not _is_ignored(
                    excluded, patterns, f"{entry.path}/"
                ):
                    pending.append((entry.path, os.path.join(shown, entry.name), patterns))

    def _entries(self, place: str, shown: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(place) as entries:
                return list(entries)
        except OSError as error:
            problem = f"cannot be listed: {error.strerror}; allow reading it or exclude it"
            self._problems.append(Problem(shown or os.curdir, problem))
            return []


def _is_ignored(excluded: list[_Patterns], patterns: list[_Patterns], path: str) -> bool:
    """Whether a path is left out; of git's patterns, the nearest that say anything decide."""
    if not excluded and not patterns:
        return False
    if any(each.verdict(path) for each in excluded):
        return True
    verdicts = (each.verdict(path) for each in reversed(patterns))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads round in circles
        return False


def _may_hold_code(entry: os.DirEntry[str]) -> bool:
    return (
        entry.name not in EXCLUDED
        and not entry.name.endswith(".egg-info")
        and entry.is_dir(follow_symlinks=False)
    )


class _Patterns:
    """Patterns as in .gitignore, for the paths below one folder."""

    def __init__(self, folder: str, lines: Iterable[str]) -> None:
        self.invalid: list[str] = []
        self._prefix = folder.rstrip(os.sep) + os.sep
        self._spec: GitIgnoreSpec | None = None
        kept = [line for line in lines if line.strip() and not line.startswith("#")]
        if kept:
            from pathspec import GitIgnoreSpec

            self.invalid = [line for line in kept if not _is_valid(line)]
            valid = [line for line in kept if line not in self.invalid]
            self._spec = GitIgnoreSpec.from_lines(valid) if valid else None

    @property
    def exist(self) -> bool:
        """Whether there is any pattern."""
        return self._spec is not None

    def verdict(self, path: str) -> bool | None:
        """Whether an absolute path is ignored; None where no pattern says anything of it.

        A folder's path ends with a slash.
        """
        if self._spec is None or not path.startswith(self._prefix):
            return None
        relative = path[len(self._prefix) :]
        if os.sep != "/":
            relative = relative.replace(os.sep, "/")
        return self._spec.check_file(relative).include


def _is_valid(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


def _patterns_above(top: str) -> Iterator[_Patterns]:
    """What git ignores in a folder by the files in those above it, the farthest first.

    Nothing outside of a repository.
    """
    above = [top]
    while not os.path.lexists(os.path.join(above[-1], _REPOSITORY)):
        parent = os.path.dirname(above[-1])
        if parent == above[-1]:
            return
        above.append(parent)
    yield from _own_patterns(above[-1])
    for folder in reversed(above[1:]):
        yield from _patterns_in(folder, os.path.join(folder, _IGNORE))


def _own_patterns(repository: str) -> Iterator[_Patterns]:
    """What the repository's owner ignores on this machine only."""
    return _patterns_in(repository, os.path.join(repository, _REPOSITORY, "info", "exclude"))


def _patterns_in(folder: str, file: str) -> Iterator[_Patterns]:
    """The patterns of a file, if it has any; like git, without those that are invalid."""
    try:
        data = read_regular(file, _LARGEST_IGNORE)
    except OSError:
        return
    patterns = _Patterns(folder, data.decode("utf-8-sig", "replace").splitlines())
    if patterns.exist:
        yield patterns
