"""The words that every part of the linter speaks: findings and how sure they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
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


@dataclass(frozen=True)
class Finding:
    """Something the linter can defend to the code's author.

    ``node`` is what the finding points at, in the file that was linted; ``message`` is complete
    but for the address of the rule's page.
    """

    node: nodes.NodeNG
    message: str
    confidence: Confidence = Confidence.HIGH


def printable(text: str) -> str:
    """The text with escapes for what would act on a terminal, or cannot be written at all.

    Names in models, and strings in linted code, are as trustworthy as who wrote them.
    """
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
