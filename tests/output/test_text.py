"""What people read: one line for each finding, the source with a mark, and what can be done."""

from __future__ import annotations

import click
import pytest

from pylint_tfhub.diagnostics import Diagnostic, PlacedFix
from pylint_tfhub.findings import Applicability, Confidence
from pylint_tfhub.output.summary import of_check, of_fix
from pylint_tfhub.output.text import as_text
from pylint_tfhub.source import Place

SAFE = PlacedFix("Write it anew", Applicability.SAFE, ())
UNSAFE = PlacedFix("Load the new one", Applicability.UNSAFE, ())
CHOICE = PlacedFix("Freeze it", Applicability.DISPLAY, ())


def diagnostic(
    text: str,
    marked: str = "hub.Module",
    *,
    fixes: tuple[PlacedFix, ...] = (),
    line: int = 7,
    path: str | None = "code.py",
    cell: int | None = None,
) -> Diagnostic:
    """A finding about what is marked in a text, whose first line has the number."""
    start = text.index(marked)
    return Diagnostic(
        path,
        "E8702",
        "tfhub-removed-api",
        "it was removed",
        Confidence.HIGH,
        _place(text, start, line, cell),
        _place(text, start + len(marked), line, cell),
        tuple(text.split("\n")[:3]),
        fixes,
    )


def _place(text: str, offset: int, line: int, cell: int | None) -> Place:
    before = text[:offset].split("\n")
    column = before[-1]
    return Place(line + len(before) - 1, len(column), len(column.encode("utf-8", "replace")), cell)


def excerpt(text: str, marked: str = "hub.Module", line: int = 7) -> list[str]:
    """The lines below the first, without the empty one at the end."""
    return as_text([diagnostic(text, marked, line=line)]).split("\n")[1:-2]


def test_a_finding_is_a_line_and_its_source() -> None:
    assert as_text([diagnostic("m = hub.Module(x)")]) == (
        "code.py:7:4: E8702 tfhub-removed-api it was removed\n"
        "7 | m = hub.Module(x)\n"
        "  |     ^^^^^^^^^^\n"
        "\n"
    )


def test_only_a_safe_fix_has_the_mark_and_all_are_named() -> None:
    safe, unsafe = (
        as_text([diagnostic("hub.Module", fixes=fixes)])
        for fixes in ((SAFE, UNSAFE), (UNSAFE, CHOICE))
    )
    assert "tfhub-removed-api [*] it was removed\n" in safe
    assert safe.endswith("\n  = fix: Write it anew\n  = unsafe fix: Load the new one\n\n")
    assert "tfhub-removed-api it was removed\n" in unsafe
    assert unsafe.endswith("\n  = unsafe fix: Load the new one\n  = choice: Freeze it\n\n")


def test_a_notebook_is_named_with_its_cell() -> None:
    text = as_text([diagnostic("  hub.Module", path="a.ipynb", cell=3, line=2)])
    assert text.startswith("a.ipynb:cell 3:2:2: E8702 ")


def test_text_without_a_file_has_a_name() -> None:
    assert as_text([diagnostic("hub.Module", path=None)]).startswith("<stdin>:7:0: E8702 ")


def test_the_column_is_pylints_and_the_mark_is_under_what_people_see() -> None:
    (first, code, mark) = as_text([diagnostic('é = "日本", hub.Module')]).split("\n")[:3]
    assert first.startswith("code.py:7:15: ")
    assert code == '7 | é = "日本", hub.Module'
    # The two ideographs take two columns each.
    assert mark == "  |" + " " * 13 + "^" * 10


@pytest.mark.parametrize(
    ("before", "shown", "columns"),
    [
        ("\t", "    ", 4),
        ("x\t", "x   ", 4),
        ("    \t", "        ", 8),
        ("\t\tx = ", "        x = ", 12),
        ("e\u0301 = ", "e\u0301 = ", 4),
        ("\u200d = ", "\\u200d = ", 9),
        ("'\x1b[2J', ", "'\\x1b[2J', ", 11),
        ("'\ud800', ", "'\\ud800', ", 10),
        ("'\U0001f600', ", "'\U0001f600', ", 6),
        ("\uff58 = ", "\uff58 = ", 5),
        ("\x0c", "\\x0c", 4),
    ],
)
def test_the_mark_is_below_what_it_marks(before: str, shown: str, columns: int) -> None:
    code, mark = excerpt(f"{before}hub.Module()")
    assert code == f"7 | {shown}hub.Module()"
    assert mark == f"  | {' ' * columns}{'^' * 10}"


def test_what_is_marked_can_be_wide() -> None:
    _, mark = excerpt("日本\t+ 1", "日本\t")
    assert mark == "  | " + "^" * 8


def test_several_lines_are_marked_without_their_indentation() -> None:
    text = "m = hub.Module(\n    x,  \n)  # done"
    assert excerpt(text, "hub.Module(\n    x,  \n)", line=99) == [
        " 99 | m = hub.Module(",
        "    |     ^^^^^^^^^^^",
        "100 |     x,",
        "    |     ^^",
        "101 | )  # done",
        "    | ^",
    ]


def test_more_than_three_lines_are_cut() -> None:
    text = "f(\n1,\n2,\n3)"
    assert excerpt(text, text)[-1] == "  | ..."


def test_an_empty_line_within_is_shown() -> None:
    assert excerpt("f(\n\n1)", "f(\n\n1)")[2:4] == ["8 |", "  | ^"]


def test_a_place_without_an_end_has_one_mark() -> None:
    place = Place(1, 2, 2)
    found = Diagnostic("a.py", "W8701", "s", "m", Confidence.HIGH, place, None, ("abcd",))
    assert as_text([found]).split("\n")[1:3] == ["1 | abcd", "  |   ^"]


@pytest.mark.parametrize("before", [0, 100, 150, 1_000, 1_000_000])
def test_a_long_line_is_cut_around_what_is_marked(before: int) -> None:
    code, mark = excerpt("a" * before + " hub.Module " + "b" * 1_000_000)
    assert len(code) < 180
    assert code.endswith("b...")
    start = mark.index("^")
    assert code[start : start + len("hub.Module")] == "hub.Module"
    assert mark.count("^") == len("hub.Module")
    assert code.startswith("7 | ...a") is (before > 40)


def test_a_long_mark_ends_with_the_line() -> None:
    code, mark = excerpt("x = " + "y" * 500, "y" * 500)
    assert len(mark) <= len(code)
    assert mark.count("^") == 156


def test_names_of_files_do_not_act_on_the_terminal() -> None:
    text = as_text([diagnostic("hub.Module", path="\x1b[2J\n::error::.py")])
    assert text.startswith("\\x1b[2J\\n::error::.py:7:0: ")


def test_colours_change_nothing_else() -> None:
    found = [diagnostic("m = hub.Module(x)", fixes=(SAFE, CHOICE))]
    colored = as_text(found, color=True)
    assert "\x1b[31m" in colored
    assert click.unstyle(colored) == as_text(found)


def with_fixes(*fixes: PlacedFix) -> Diagnostic:
    return diagnostic("hub.Module", fixes=fixes)


@pytest.mark.parametrize(
    ("fixes", "said"),
    [
        ([], "No findings in 3 files"),
        ([()], "Found 1 finding"),
        ([(), (CHOICE,)], "Found 2 findings"),
        ([(SAFE,), ()], "Found 2 findings (1 fixable with `pylint-tfhub fix`)"),
        (
            [(SAFE,), (SAFE, UNSAFE), (UNSAFE, CHOICE)],
            "Found 3 findings (2 fixable with `pylint-tfhub fix`, 1 more with `--unsafe-fixes`)",
        ),
        (
            [(UNSAFE,), ()],
            "Found 2 findings (1 fixable with `pylint-tfhub fix --unsafe-fixes`)",
        ),
    ],
)
def test_the_summary_counts_what_can_be_fixed(
    fixes: list[tuple[PlacedFix, ...]], said: str
) -> None:
    assert of_check([with_fixes(*each) for each in fixes], 3) == said


def test_the_summary_says_that_there_was_nothing_to_check() -> None:
    said = "There are no Python files or notebooks to look at"
    assert of_check([], 0) == said
    assert of_fix(0, 0, 0, [], unsafe=False, written=True) == said


def test_the_summary_of_fixes() -> None:
    left = [with_fixes(UNSAFE), with_fixes()]
    assert of_fix(0, 0, 2, [], unsafe=False, written=True) == "Nothing to fix"
    assert of_fix(1, 1, 2, [], unsafe=False, written=True) == "Fixed 1 finding in 1 file"
    assert of_fix(3, 2, 2, left, unsafe=False, written=True) == (
        "Fixed 3 findings in 2 files; 2 findings remain (1 fixable with `--unsafe-fixes`)"
    )
    assert of_fix(3, 2, 2, left[1:], unsafe=True, written=False) == (
        "Would fix 3 findings in 2 files; 1 finding remains"
    )
