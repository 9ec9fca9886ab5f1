"""The words that every part of the linter speaks: findings, how sure they are, and their fixes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from astroid import nodes


class Confidence(IntEnum):
    """How a finding's facts were established, surest first (pylint's own names)."""

    HIGH = 0
    """The syntax alone shows it."""
    INFERENCE = 1
    """Following values through the project's code shows it."""
    CONTROL_FLOW = 2
    """One of several possible values is bad."""
    UNDEFINED = 3
    """A default is bad that a caller or the environment can change."""


def least_sure(confidences: Iterable[Confidence]) -> Confidence:
    """The confidence of a verdict that rests on all of ``confidences``; HIGH for none."""
    return max(confidences, default=Confidence.HIGH)


class Applicability(Enum):
    """Who decides that a fix is made."""

    SAFE = "safe"
    """The code does the same as before, shown by runs."""
    UNSAFE = "unsafe"
    """Right in the usual case; the rule's page says what can differ."""
    DISPLAY = "display"
    """Shown, never made: one of several ways, between which a human has to choose."""


@dataclass(frozen=True)
class Edit:
    """Puts ``text`` in the place of the source's characters from ``start`` up to ``end``.

    Offsets count characters of the text as it stands in the file, newlines included, from 0 and
    without the byte order mark (``source.Text``).
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Fix:
    """A change of the code: all of its edits, or none.

    ``title`` says in the imperative what it does. Of the fixes that name the same ``group`` only
    one is made in each pass: they do something that is to be done once, as to import a name.
    """

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability
    group: str = ""


@dataclass(frozen=True)
class Finding:
    """Something the linter can defend to the code's author.

    ``node`` is what the finding points at, in the file that was linted; ``message`` is complete
    but for the address of the rule's page. ``fixes`` works out the changes that remove the finding,
    the best first: pylint, which cannot show them, never asks.
    """

    node: nodes.NodeNG
    message: str
    confidence: Confidence = Confidence.HIGH
    fixes: Callable[[], Sequence[Fix]] = tuple


def printable(text: str) -> str:
    """The text with escapes for what would act on a terminal, or cannot be written at all.

    Names in models, and strings in linted code, are as trustworthy as who wrote them.
    """
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
