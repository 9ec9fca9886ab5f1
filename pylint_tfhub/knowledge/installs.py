"""Reads which releases of tensorflow and tensorflow_hub a notebook installs for itself."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence

from packaging.markers import UndefinedComparison, UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement

from pylint_tfhub.knowledge.libraries import library_of
from pylint_tfhub.knowledge.requirements import Mention
from pylint_tfhub.knowledge.specifiers import matching_releases

_COMMAND = re.compile(r"^[ \t]*[!%]+((?:[^\n\\]|\\\n|\\.)*)", re.MULTILINE)
_PIP = re.compile(r"(?:\S*/)?pip[\d.]*")
_OPERATOR = re.compile(r"[();<>|&]+")
_COLAB = re.compile(r"^[ \t]*%tensorflow_version[ \t]+1", re.MULTILINE)
_COLAB_RELEASES = ("tensorflow==1.15.2", "tensorflow-hub==0.12.0")
"""What Google Colab had in the end for notebooks that ask for TensorFlow 1, until 2022."""
_LONGEST = 4_096
"""Characters of a command that are read."""


def installed_releases(commands: str, file: str) -> tuple[Mention, ...]:
    """What the commands of a notebook say, as far as they name releases; ``file`` is its name.

    Only what stands in them as text counts. What they get wrong is left to pip.
    """
    found = [
        mention
        for line in _COMMAND.finditer(commands)
        for words in _simple_commands(line[1][:_LONGEST])
        for word in _installed(words)
        for mention in _mentions(word, file)
    ]
    if _COLAB.search(commands):
        named = {mention.library for mention in found}
        preset = [mention for word in _COLAB_RELEASES for mention in _mentions(word, file)]
        found += [mention for mention in preset if mention.library not in named]
    return tuple(dict.fromkeys(found))


def _simple_commands(line: str) -> Iterator[list[str]]:
    """The words of each of the commands that a line of a shell joins."""
    lexer = shlex.shlex(line.replace("\\\n", " "), posix=True, punctuation_chars=True)
    lexer.wordchars += "{}$!%@:,[]"
    words: list[str] = []
    try:
        for word in lexer:
            if _OPERATOR.fullmatch(word):
                yield words
                words = []
            else:
                words.append(word)
    except ValueError:  # a quotation mark without another
        pass
    yield words


def _installed(words: Sequence[str]) -> Sequence[str]:
    """What ``pip install`` is told to install."""
    at = next((number for number, word in enumerate(words) if _PIP.fullmatch(word)), None)
    if at is None or any(word in {"echo", "list", "show"} for word in words[:at]):
        return ()
    rest = [word for word in words[at + 1 :] if not word.startswith("-")]
    return rest[1:] if rest[:1] == ["install"] else ()


def _mentions(word: str, file: str) -> Iterator[Mention]:
    try:
        requirement = Requirement(word)
        library = library_of(requirement.name)
        if library is None or not requirement.specifier:
            return
        if requirement.marker is not None and not requirement.marker.evaluate():
            return
        releases = matching_releases(requirement.specifier, library.releases())
    except (
        InvalidRequirement,
        UndefinedComparison,
        UndefinedEnvironmentName,
        ValueError,
        RecursionError,
    ):
        return
    if releases:
        yield Mention(library, file, tuple(releases))
