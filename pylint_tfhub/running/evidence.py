"""What the result for a file rests on beside its text, and whether that is still as it was."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pylint_tfhub.gate import Files
from pylint_tfhub.reading import read_regular
from pylint_tfhub.running.import_graph import digest

_LARGEST_FILE = 32 << 20
"""Bytes; nothing larger is read of a project."""
_MODEL_FILES = ("tfhub_module.pb", "saved_model.pb", "saved_model.pbtxt", "saved_model.cpb")
"""The files of a model that are looked at, some of which are too large to be read each time."""
_MARKS = frozenset({"pyproject.toml", "setup.cfg", "setup.py", ".git", ".hg"})


class Question(NamedTuple):
    """Something that a check can ask of what is around a file.

    ``folder``: what the project files in a folder say; ``path`` is the folder. ``file``: the text
    of a file of the project. ``model``: what is in a directory where a model may lie.
    ``import``: which file an import of ``name`` means in the file ``path``, with so many leading
    dots as ``level``.
    """

    kind: str
    path: str
    name: str = ""
    level: int = 0


class World:
    """Answers questions as things are now, each once; answers are the same while things are."""

    def __init__(self, files: Files, digests: Mapping[str, str]) -> None:
        """``digests`` are those of files that were read already, by their absolute paths."""
        self._files = files
        self._digests = digests
        self._answers: dict[Question, str | None] = {}

    def answer(self, question: Question) -> str | None:
        """The answer, in which whatever matters is told apart; None where there is nothing."""
        if question not in self._answers:
            self._answers[question] = self._sought(question)
        return self._answers[question]

    def _sought(self, question: Question) -> str | None:
        match question.kind:
            case "import":
                return self._files.locate(question.name, question.level, question.path)
            case "file":
                return self._digests.get(question.path) or content(question.path)
            case "folder":
                return folder(question.path)
            case "model":
                return model(question.path)
            case _:
                return None


def content(path: str) -> str | None:
    """The digest of a file; None where it cannot be read."""
    try:
        return digest(read_regular(path, _LARGEST_FILE))
    except (OSError, ValueError):
        return None


def folder(path: str) -> str:
    """What a folder holds that can decide on targets and declarations.

    That is more than `knowledge.requirements` and `knowledge.declarations` look at: a change of a
    file that they pass over costs a check, while one that were missed would cost a wrong result.
    """
    parts = [os.path.realpath(path)]
    for name in _names(path):
        if _may_decide(name):
            place = os.path.join(path, name)
            parts += [name, str(content(place))]
            if os.path.isdir(place):
                inner = [each for each in _names(place) if each.endswith(".txt")]
                parts += [f"{each} {content(os.path.join(place, each))}" for each in inner]
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def _names(path: str) -> list[str]:
    try:
        return sorted(os.listdir(path))
    except (OSError, ValueError):
        return []


def _may_decide(name: str) -> bool:
    lower = name.lower()
    return (
        lower in _MARKS or lower.startswith(("requirements", "pylock")) or lower.endswith(".lock")
    )


def model(path: str) -> str | None:
    """What the files of a model look like from outside; None where there is no directory.

    Their times and sizes count, not their content, which can have gigabytes.
    """
    try:
        names = sorted(os.listdir(path))[:1]
    except (OSError, ValueError):
        return None
    parts = [os.path.realpath(path), *names]
    for name in _MODEL_FILES:
        place = os.path.join(path, name)
        parts += [os.path.realpath(place), _status(place)]
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def _status(path: str) -> str:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return ""
    return (
        f"{stat.S_IFMT(status.st_mode)} {status.st_dev} {status.st_ino} {status.st_size}"
        f" {status.st_mtime_ns} {status.st_ctime_ns}"
    )


def last_change(path: str) -> float:
    """When one of a model's files was last changed, in seconds since the epoch; 0 for none."""
    times = [0.0]
    for name in _MODEL_FILES:
        try:
            status = os.stat(os.path.join(path, name))
        except (OSError, ValueError):
            continue
        times += [status.st_mtime, status.st_ctime]
    return max(times)


def unchanged(world: World, answers: Sequence[tuple[Question, str | None]]) -> bool:
    """Whether every question still has the answer that it had."""
    return all(world.answer(question) == known for question, known in answers)
