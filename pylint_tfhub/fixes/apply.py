"""Choosing fixes that can be made together: each whole, and none in the way of another."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pylint_tfhub.diagnostics import Diagnostic, PlacedFix
from pylint_tfhub.findings import Applicability, Edit


@dataclass(frozen=True)
class Choice:
    """A fix to make, with the diagnostics that it is for: several may ask for the same edits."""

    fix: PlacedFix
    diagnostics: tuple[Diagnostic, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The fix's edits in the order of the text, those at one place as the fix has them."""
        return tuple(sorted((item.edit for item in self.fix.edits), key=_place))

    @property
    def is_sound(self) -> bool:
        """Whether the fix has edits, and none that changes what another one has replaced."""
        edits = self.edits
        return bool(edits) and all(one.end <= other.start for one, other in pairwise(edits))


def applicable(diagnostic: Diagnostic, *, unsafe: bool) -> PlacedFix | None:
    """The best fix of a diagnostic that may be made without asking; None where there is none."""
    allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    return next((fix for fix in diagnostic.fixes if fix.applicability in allowed), None)


def candidates(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> list[Choice]:
    """What may be made, in the order of the text; equal edits for several diagnostics are one."""
    choices: dict[frozenset[Edit], Choice] = {}
    for diagnostic in diagnostics:
        fix = applicable(diagnostic, unsafe=unsafe)
        if fix is None:
            continue
        edits = frozenset(item.edit for item in fix.edits)
        known = choices.get(edits)
        if known is None:
            choices[edits] = Choice(fix, (diagnostic,))
        else:
            choices[edits] = Choice(known.fix, (*known.diagnostics, diagnostic))
    return sorted(choices.values(), key=_order)


def choose(choices: Iterable[Choice]) -> list[Choice]:
    """Those that one pass makes, where the first one has precedence.

    Edits of different fixes must not even touch: both may count on what stands between them, as
    on a comma. Equal ones are the exception, and are made once. Of the fixes of one group the
    first is made.
    """
    taken: list[Choice] = []
    groups: set[str] = set()
    edits: list[Edit] = []
    for choice in choices:
        fresh = [edit for edit in choice.edits if not _holds(edits, edit)]
        if choice.fix.group in groups or any(_touches(edits, edit) for edit in fresh):
            continue
        taken.append(choice)
        for edit in fresh:
            insort(edits, edit, key=_place)
        groups |= {choice.fix.group} - {""}
    return taken


def together(choices: Iterable[Choice]) -> tuple[Edit, ...]:
    """The edits of fixes that were chosen together, each once."""
    edits: dict[Edit, None] = {}
    for choice in choices:
        edits.update(dict.fromkeys(choice.edits))
    return tuple(sorted(edits, key=_place))


def moved(offset: int, edits: Iterable[Edit]) -> int:
    """Where an offset is after edits; one in text that was replaced is where the new text starts."""
    shift = 0
    for edit in edits:
        if edit.end <= offset:
            shift += len(edit.text) - (edit.end - edit.start)
        elif edit.start < offset:
            shift += edit.start - offset
    return offset + shift


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _order(choice: Choice) -> tuple[int, int, str, str]:
    edits = choice.edits
    first, last = (edits[0].start, edits[-1].end) if edits else (0, 0)
    return first, last, choice.diagnostics[0].id, choice.fix.title


def _neighbour(edits: Sequence[Edit], edit: Edit) -> int:
    """The index after the last of the edits that start no later than this one ends."""
    return bisect_right(edits, edit.end, key=lambda item: item.start)


def _touches(edits: Sequence[Edit], edit: Edit) -> bool:
    index = _neighbour(edits, edit)
    return index > 0 and edits[index - 1].end >= edit.start


def _holds(edits: Sequence[Edit], edit: Edit) -> bool:
    index = _neighbour(edits, edit)
    while index > 0 and edits[index - 1].end >= edit.start:
        index -= 1
        if edits[index] == edit:
            return True
    return False
