"""Which fixes one pass makes."""

from __future__ import annotations

import pytest

from pylint_tfhub.diagnostics import Diagnostic
from pylint_tfhub.document import PythonFile
from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.apply import Choice, candidates, choose, moved, together
from tests.fixes.rules import finding, fix

DOCUMENT = PythonFile("a.py", b"0123456789" * 3)


def diagnostic(
    *edits: tuple[int, int, str], id_: str = "E1", at: int = 0, group: str = "", title: str = "T"
) -> Diagnostic:
    placed = fix(DOCUMENT, *edits, group=group, title=title)
    return finding(DOCUMENT, id_, at, at + 1, placed)


def chosen(*diagnostics: Diagnostic) -> list[Choice]:
    return choose(candidates(diagnostics, unsafe=False))


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((0, 2, "a"), (4, 5, "b"), True),
        ((0, 2, "a"), (3, 3, "b"), True),
        ((0, 2, "a"), (1, 3, "b"), False),
        ((0, 9, "a"), (3, 4, "b"), False),
        ((0, 2, ""), (2, 4, ""), False),
        ((0, 2, "a"), (2, 2, "b"), False),
        ((2, 2, "a"), (2, 4, "b"), False),
        ((2, 2, "a"), (2, 2, "b"), False),
        ((2, 2, "a"), (2, 2, "a"), True),
        ((2, 4, "a"), (2, 4, "a"), True),
        ((2, 4, "a"), (2, 4, "b"), False),
    ],
)
def test_two_edits(one: tuple[int, int, str], other: tuple[int, int, str], *, both: bool) -> None:
    # With an edit of its own for each, so that they are not one fix.
    first = diagnostic(one, (20, 21, "x"))
    second = diagnostic(other, (25, 26, "y"))
    assert len(chosen(first, second)) == (2 if both else 1)
    assert len(chosen(second, first)) == (2 if both else 1)


def test_an_equal_edit_is_made_once() -> None:
    choices = chosen(
        diagnostic((0, 0, "import"), (5, 6, "a")), diagnostic((0, 0, "import"), (8, 9, "b"))
    )
    assert together(choices) == (Edit(0, 0, "import"), Edit(5, 6, "a"), Edit(8, 9, "b"))


def test_an_equal_edit_does_not_excuse_another_in_the_way() -> None:
    first = diagnostic((0, 0, "import"), (5, 6, "a"))
    second = diagnostic((0, 0, "import"), (6, 8, "b"))
    assert [choice.diagnostics for choice in chosen(first, second)] == [(first,)]


def test_equal_fixes_are_one_for_all_their_findings() -> None:
    first, second = diagnostic((1, 2, "a"), at=1), diagnostic((1, 2, "a"), at=7)
    assert [choice.diagnostics for choice in chosen(first, second)] == [(first, second)]


def test_fixes_may_stand_between_the_edits_of_others() -> None:
    around, between = diagnostic((0, 1, "a"), (9, 10, "b")), diagnostic((4, 5, "c"))
    assert len(chosen(around, between)) == 2


def test_one_of_a_group() -> None:
    first = diagnostic((4, 5, "a"), group="g")
    second = diagnostic((8, 9, "b"), group="g")
    other = diagnostic((12, 13, "c"), group="h")
    assert [choice.diagnostics for choice in chosen(second, other, first)] == [(first,), (other,)]


def test_the_order_of_findings_does_not_matter() -> None:
    found = [
        diagnostic((4, 9, "a")),
        diagnostic((4, 9, "a"), id_="E2", title="U"),
        diagnostic((4, 9, "b"), id_="E2"),
        diagnostic((1, 4, "c"), (11, 12, "")),
        diagnostic((11, 14, "d")),
        diagnostic((15, 15, "e")),
    ]
    expected = together(chosen(*found))
    assert expected == (Edit(1, 4, "c"), Edit(11, 12, ""), Edit(15, 15, "e"))
    assert together(chosen(*reversed(found))) == expected


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, 0), (2, 2), (3, 2), (4, 5), (5, 6), (8, 9), (9, 12)]
)
def test_moved(offset: int, expected: int) -> None:
    edits = [Edit(2, 4, "abc"), Edit(9, 9, "de")]
    assert moved(offset, edits) == expected
