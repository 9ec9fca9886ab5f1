"""Reads which releases of tensorflow and tensorflow_hub a notebook installs for itself."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from packaging.requirements import InvalidRequirement, Requirement

from pylint_tfhub.knowledge.libraries import library_of
from pylint_tfhub.knowledge.requirements import Mention
from pylint_tfhub.knowledge.specifiers import matching_releases

_INSTALL = re.compile(
    r"^[ \t]*[!%]+[ \t]*(?:\S*python[\d.]*[ \t]+-m[ \t]+)?(?:\S*/)?(?:uv[ \t]+)?pip[\d.]*[ \t]+install"
    r"[ \t]+((?:[^\n\\]|\\\n|\\.)*)",
    re.MULTILINE,
)
_COLAB = re.compile(r"^[ \t]*%tensorflow_version[ \t]+1", re.MULTILINE)
_COLAB_RELEASE = "tensorflow==1.15.2"
"""What Google Colab had until 2022, beside TensorFlow 2, for notebooks that ask for 1.x."""
_ENDS_COMMAND = frozenset({"&&", "||", "|", ";", "&", ">", "2>", ">>"})
_LONGEST = 4_096
"""Characters of a command that are read."""


def installed_releases(commands: str, file: str) -> tuple[Mention, ...]:
    """What the commands of a notebook say, as far as they name releases; ``file`` is its name.

    Only what stands in them as text counts. What they get wrong is left to pip.
    """
    return tuple(dict.fromkeys(_mentions(commands, file)))


def _mentions(commands: str, file: str) -> Iterator[Mention]:
    for found in _INSTALL.finditer(commands):
        for word in _words(found[1][:_LONGEST]):
            yield from _mention(word, file)
    if _COLAB.search(commands):
        yield from _mention(_COLAB_RELEASE, file)


def _words(text: str) -> Iterator[str]:
    """The words of a command, up to the next one."""
    try:
        words = shlex.split(text.replace("\\\n", " "), comments=True)
    except ValueError:  # a quotation mark without another
        words = text.split()
    for word in words:
        if word in _ENDS_COMMAND:
            return
        yield word.removesuffix(";")


def _mention(word: str, file: str) -> Iterator[Mention]:
    try:
        requirement = Requirement(word)
        library = library_of(requirement.name)
        if library is None or not requirement.specifier:
            return
        releases = matching_releases(requirement.specifier, library.releases())
    except (InvalidRequirement, ValueError, RecursionError):
        return
    if releases:
        yield Mention(library, file, tuple(releases))
