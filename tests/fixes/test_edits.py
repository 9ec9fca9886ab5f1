"""Replacing expressions, adding statements, and finding comments that would be lost."""

from __future__ import annotations

import pytest

from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.edits import insert_after, insert_before, loses_comment, replace
from tests.fixes.code import Code

ONE = ["new = 1"]
TWO = ["one = 1", "two = 2"]
BLOCK = ["if new:", "    for each in new:", "        each()"]

BEFORE = [
    ("here", ONE, "new = 1\nhere"),
    ("here\n", TWO, "one = 1\ntwo = 2\nhere\n"),
    ("a\r\nhere()\r\n", TWO, "a\r\none = 1\r\ntwo = 2\r\nhere()\r\n"),
    ("a\rhere()\r", ONE, "a\rnew = 1\rhere()\r"),
    ("if a:\n\there()\n", TWO, "if a:\n\tone = 1\n\ttwo = 2\n\there()\n"),
    (
        "if a:\n\there()\n",
        BLOCK,
        "if a:\n\tif new:\n\t\tfor each in new:\n\t\t\teach()\n\there()\n",
    ),
    ("if a:\n  b\nhere()\n", BLOCK[:1] + ["    b"], "if a:\n  b\nif new:\n  b\nhere()\n"),
    ("'é'; a\n\fhere", ONE, "'é'; a\n\fnew = 1\nhere"),
    ("if a:\n\f  here('é')", ONE, "if a:\n\f  new = 1\n  here('é')"),
    (
        "# é\n@ one\n@two(1)\ndef here(): pass",
        ONE,
        "# é\nnew = 1\n@ one\n@two(1)\ndef here(): pass",
    ),
    ("if a:\n  @b\n  class here: pass", ONE, "if a:\n  new = 1\n  @b\n  class here: pass"),
    ("a; here()", ONE, "a; new = 1; here()"),
    ("a; here(); b", TWO, "a; one = 1; two = 2; here(); b"),
    ("a;  here(); b  # c", BLOCK[:1] + ["    b"], "a\nif new:\n    b\nhere(); b  # c"),
    ("if a: b; here()", ONE, "if a: b; new = 1; here()"),
    ("if a: here()", TWO, "if a: one = 1; two = 2; here()"),
    ("if a: here()", BLOCK, None),
    ("if a: b; here()", BLOCK, None),
    ("if a: \\\n  here()", ONE, "if a: \\\n  new = 1; here()"),
    ("a; \\\n  here()", ONE, "a; \\\n  new = 1; here()"),
    ("if a: b\nelif here: c", ONE, None),
    ("if a: b\nelse: here()", ONE, "if a: b\nelse: new = 1; here()"),
    ("if a:\n  b\nelse:\n  if here: c", ONE, "if a:\n  b\nelse:\n  new = 1\n  if here: c"),
    ("# note \\\nhere()", ONE, "# note \\\nnew = 1\nhere()"),
    ("x = (1,\n  2); here()", ONE, "x = (1,\n  2); new = 1; here()"),
    ("def f():\n  'doc'; here()", ONE, "def f():\n  'doc'; new = 1; here()"),
    ("'doc'; here()", BLOCK[:1] + ["    b"], "'doc'\nif new:\n    b\nhere()"),
    ("def f():\n  'doc'\n  here()", ONE, "def f():\n  'doc'\n  new = 1\n  here()"),
    ("if a:\n  b\nelse:\n  here()", ONE, "if a:\n  b\nelse:\n  new = 1\n  here()"),
]

AFTER = [
    ("here()", ONE, "here()\nnew = 1"),
    ("here()\n", TWO, "here()\none = 1\ntwo = 2\n"),
    ("here()  # note\nb", ONE, "here()  # note\nnew = 1\nb"),
    ("here() ;  # note\r\nb", ONE, "here() ;  # note\r\nnew = 1\r\nb"),
    ("if a:\n\there()\n\nb", BLOCK[:1] + ["    b"], "if a:\n\there()\n\tif new:\n\t\tb\n\nb"),
    ("class A:\n   x = here()", ONE, "class A:\n   x = here()\n   new = 1"),
    ("x = here(\n  1,\n)  # note", ONE, "x = here(\n  1,\n)  # note\nnew = 1"),
    ("with here() as a:\n  b  # c\nd", ONE, "with here() as a:\n  b  # c\nnew = 1\nd"),
    ("here(); a", ONE, "here(); new = 1; a"),
    ("here(); a", BLOCK[:1] + ["    b"], "here()\nif new:\n    b\na"),
    ("if a:\n  b; here()  # c", TWO, "if a:\n  b; here()  # c\n  one = 1\n  two = 2"),
    ("x = (1,\n  2); here()", ONE, "x = (1,\n  2); here()\nnew = 1"),
    ("if a: here()  # c", TWO, "if a: here(); one = 1; two = 2  # c"),
    ("if a: here(); b", ONE, "if a: here(); new = 1; b"),
    ("if a: here()", BLOCK, None),
    ("for a in here(): b", ONE, "for a in here(): b\nnew = 1"),
    ("if a: b\nelif here(): c", ONE, None),
    ("def here(): return 1\n", ONE, "def here(): return 1\nnew = 1\n"),
    ("class A:\n  'doc'; here()", ONE, "class A:\n  'doc'; here()\n  new = 1"),
    ("class A: 'doc'; here()", ONE, "class A: 'doc'; here(); new = 1"),
    ("x = here() \\\n\ny", ONE, "x = here() \\\n\nnew = 1\ny"),
]


@pytest.mark.parametrize(("before", "lines", "after"), BEFORE)
def test_insert_before(before: str, lines: list[str], after: str | None) -> None:
    code = Code(before)
    edit = insert_before(code.text, code.statement(), lines)
    assert (edit if edit is None else code.edited([edit])) == after


@pytest.mark.parametrize(("before", "lines", "after"), AFTER)
def test_insert_after(before: str, lines: list[str], after: str | None) -> None:
    code = Code(before)
    edit = insert_after(code.text, code.statement(), lines)
    assert (edit if edit is None else code.edited([edit])) == after


def test_replace_counts_characters_and_keeps_parentheses() -> None:
    code = Code("'é', ( f(ü) )  # note")
    assert code.edited([replace(code.text, code.call(), "g")]) == "'é', ( g )  # note"


@pytest.mark.parametrize(
    ("content", "start", "end", "new", "loses"),
    [
        ("a  # note\nb", 0, 1, "c", False),
        ("a  # note\nb", 0, 9, "c", True),
        ("a  # note\nb", 3, 9, "", True),
        ("a  # note\nb", 0, 9, "c  # note", False),
        ("a  # x\nb  # x\n", 0, 13, "c  # x", True),
        ("'# text'", 0, 8, "c", False),
        ("'''\n# text'''\r\n# note", 0, 21, "c", True),
        ("'''\r# text'''\r# note", 0, 13, "c", False),
        ("f'{a}# text'", 0, 12, "c", False),
    ],
)
def test_comments_that_would_be_lost(
    content: str, start: int, end: int, new: str, *, loses: bool
) -> None:
    assert loses_comment(Code(content).text, [Edit(start, end, new)]) is loses


def test_a_comment_may_move_to_another_edit_of_the_fix() -> None:
    code = Code("a  # note\nb")
    assert not loses_comment(code.text, [Edit(0, 9, "a"), Edit(10, 11, "b  # note")])
