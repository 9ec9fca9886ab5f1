"""Reports as a run makes them, built from a few words of source text."""

from __future__ import annotations

from collections.abc import Sequence

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix, Report
from pylint_tfhub.findings import Applicability, Confidence, Edit
from pylint_tfhub.source import Place, Text

ROOT = "/home/ada/ranker"
VERSION = "1.2.3"
# What breaks formats: quotes, line ends, controls, markup, commands, emoji, a lone surrogate.
HOSTILE = (
    '"it\'s" \\ %0A 100% a:b,c;d ]]> <b>&amp; [x](y) {0}\n::stop-commands::x\r\nend \x00\x1b[31m\x85'
    "\u2028 \ufffe \U0001f600 \ud800"
)

SOURCE = """\
import tensorflow_hub as hub

größe = "😀"; module = hub.Module(größe, trainable=True)
vectors = module(
    ["a"])
"""


def diagnostic(
    pointed: str,
    *fixes: PlacedFix,
    source: str = SOURCE,
    path: str | None = "train.py",
    id_: str = "E8702",
    symbol: str = "tfhub-removed-api",
    message: str = "`hub.Module` was removed",
) -> Diagnostic:
    """A finding about the first occurrence of a piece of the source."""
    text = Text(source)
    start = source.index(pointed)
    first, last = text.place(start), text.place(start + len(pointed))
    lines = tuple(text.line(number) for number in range(first.line, last.line + 1))
    return Diagnostic(
        path,
        id_,
        symbol,
        message,
        Confidence.INFERENCE,
        first,
        last if pointed else None,
        lines[:3],
        fixes,
    )


def fix(
    *changes: tuple[str, str],
    title: str = "Use hub.load",
    applicability: Applicability = Applicability.SAFE,
    source: str = SOURCE,
) -> PlacedFix:
    """A fix that puts other text in the place of pieces of the source."""
    text = Text(source)
    edits = []
    for old, new in changes:
        start = source.index(old)
        end = start + len(old)
        edits.append(PlacedEdit(Edit(start, end, new), text.place(start), text.place(end)))
    return PlacedFix(title, applicability, tuple(edits))


def in_notebook() -> Diagnostic:
    """A finding, with a fix, in the third cell of a notebook."""
    start = Place(2, 4, 4, 3, "/cells/2/source/1", 31)
    end = Place(2, 7, 7, 3, "/cells/2/source/1", 31)
    change = PlacedFix("Use it", Applicability.SAFE, (PlacedEdit(Edit(90, 93, "x"), start, end),))
    return Diagnostic(
        "lab/intro.ipynb",
        "W8701",
        "tfhub-deprecated-module",
        "`hub.Module` is deprecated",
        Confidence.HIGH,
        start,
        end,
        ("m = hub.Module(h)",),
        (change,),
    )


def report(*diagnostics: Diagnostic) -> Sequence[Report]:
    return [Report(diagnostics)]
