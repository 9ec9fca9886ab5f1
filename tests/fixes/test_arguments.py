"""Adding arguments to calls and taking them away, in every layout of a call."""

from __future__ import annotations

import ast
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.fixes.arguments import change_arguments
from pylint_tfhub.fixes.edits import add_keyword, loses_comment, remove_argument
from tests.fixes.code import Code
from tests.random_examples import ALWAYS_THE_SAME, MORE

ADDED = [
    ("f()", "f(n=1)"),
    ("f( )", "f(n=1 )"),
    ("f(\n)", "f(n=1\n)"),
    ("f(  # none\n)", "f(n=1  # none\n)"),
    ("f(a)", "f(a, n=1)"),
    ("f(a,)", "f(a, n=1,)"),
    ("f((a))", "f((a), n=1)"),
    ("(f)(a)", "(f)(a, n=1)"),
    ("f(a) (b)", "f(a, n=1) (b)"),
    ("f('é', \"ü,\")", "f('é', \"ü,\", n=1)"),
    ("f(*a, **b)", "f(*a, **b, n=1)"),
    ("f(a for a in b)", "f((a for a in b), n=1)"),
    ("f((a for a in b), c)", "f((a for a in b), c, n=1)"),
    ("f(a,\n  b)", "f(a,\n  b, n=1)"),
    ("f(a, b  # both\n)", "f(a, b, n=1  # both\n)"),
    ("f(\n    a,\n    b,\n)", "f(\n    a,\n    b,\n    n=1,\n)"),
    ("f(\n    a,\n    b\n)", "f(\n    a,\n    b,\n    n=1\n)"),
    ("f(\n\ta,\n\tb,  # of b\n)", "f(\n\ta,\n\tb,  # of b\n\tn=1,\n)"),
    ("f(\n    a,\n    b  # of b\n)", "f(\n    a,\n    b,  # of b\n    n=1\n)"),
    ("f(a, b,\n)", "f(a, b, n=1,\n)"),
    ("f(a, b,  # both\n)", "f(a, b, n=1,  # both\n)"),
    ("f(\r\n  a,\r\n  b,\r\n)\r\n", "f(\r\n  a,\r\n  b,\r\n  n=1,\r\n)\r\n"),
    ("f(\n  a,\n  b=g(\n    1,\n  ),\n)", "f(\n  a,\n  b=g(\n    1,\n  ),\n  n=1,\n)"),
    ("f(\n  a\n  , b\n  )", "f(\n  a\n  , b, n=1\n  )"),
    ("x = [f(a), f(b)]", "x = [f(a, n=1), f(b)]"),
]

REMOVED = [
    ("f(x)", "f()"),
    ("f(x,)", "f()"),
    ("f((x))", "f()"),
    ("f(a, x)", "f(a)"),
    ("f(a, x,)", "f(a,)"),
    ("f(a, (x), b)", "f(a, b)"),
    ("f(x, b)", "f(b)"),
    ("f(a, x=g(1, (2)), b=1)", "f(a, b=1)"),
    ("f(a, *x)", "f(a)"),
    ("f(\n    x\n)", "f()"),
    ("f(\n    a,\n    x,\n)", "f(\n    a,\n)"),
    ("f(\n    a,\n    x\n)", "f(\n    a\n)"),
    ("f(\n    a,\n    x,\n    b,\n)", "f(\n    a,\n    b,\n)"),
    ("f(\r\n    x,\r\n    b,\r\n)", "f(\r\n    b,\r\n)"),
    ("f(x,\n  b,\n  c)", "f(b,\n  c)"),
    ("f(a, x,\n  c)", "f(a,\n  c)"),
    ("f(a,\n  x, c)", "f(a,\n  c)"),
    ("f(\n    a,\n    x,  # of x\n    b,\n)", "f(\n    a,\n    # of x\n    b,\n)"),
    ("f(\n    a,\n    x,  # of x\n)", "f(\n    a,\n    # of x\n)"),
    ("f(\n    a,\n    x  # of x\n)", "f(\n    a,\n    # of x\n)"),
    ("f(\n    a,  # of a\n    x,\n)", "f(\n    a,  # of a\n)"),
    ("f(\n    a,  # of a\n    x)", "f(\n    a,  # of a\n    )"),
    ("f(\n    # of x\n    x,\n)", "f(\n    # of x\n)"),
    ("f(a, x  # of both\n)", "f(a  # of both\n)"),
    ("f(a, x  # before the comma\n, b)", "f(a,   # before the comma\n b)"),
    ("f(x,  # of x\n  b)", "f(  # of x\n  b)"),
    ("f(x  # of x\n)", "f(  # of x\n)"),
    ("f('#', x, '#')", "f('#', '#')"),
]


@pytest.mark.parametrize(("before", "after"), ADDED)
def test_added(before: str, after: str) -> None:
    code = Code(before)
    edit = add_keyword(code.text, code.call(), "n=1")
    assert code.edited([edit]) == after
    assert not loses_comment(code.text, [edit])


@pytest.mark.parametrize(("before", "after"), REMOVED)
def test_removed(before: str, after: str) -> None:
    code = Code(before)
    name = "*x" if "*x" in before else "x"
    edit = remove_argument(code.text, code.call(), code.argument(name))
    assert code.edited([edit]) == after
    assert not loses_comment(code.text, [edit])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f(x)", "f(n)"),
        ("f(x, y)", "f(n)"),
        ("f(a, x, y,)", "f(a, n,)"),
        ("f(x, a, y)", "f(a, n)"),
        ("f(x, a)", "f(a, n)"),
        ("f(\n  a,\n  x,  # of x\n  y,  # of y\n)", "f(\n  a,\n  n,\n  # of x\n  # of y\n)"),
        ("f(\n  a,  # of a\n  x  # of x\n)", "f(\n  a,  # of a\n  n,\n  # of x\n)"),
        ("f(\n  x,\n  y,  # of y\n)", "f(\n  n,  # of y\n)"),
        ("f(\n  x,  # of x\n  y,  # of y\n)", "f(\n  n,  # of x\n  # of y\n)"),
        ("f(\n  a, x,\n  y,  # of y\n)", "f(\n  a, n,\n  # of y\n)"),
        ("f(\n  a, x,\\\n  y,  # of y\n)", "f(\n  a, n,\\\n  # of y\n)"),
    ],
)
def test_removed_and_added_together(before: str, after: str) -> None:
    code = Code(before)
    remove = [item for item in code.call().args if item.as_string() in "xy"]
    edits = change_arguments(code.text, code.call(), remove=remove, add=["n"])
    assert code.edited(edits) == after


def test_the_value_of_a_keyword_stands_for_it() -> None:
    code = Code("f(a, x=1)")
    (keyword,) = code.call().keywords
    assert code.edited([remove_argument(code.text, code.call(), keyword.value)]) == "f(a)"


def test_an_argument_of_another_call_is_an_error() -> None:
    code = Code("f(a)\ng(x)")
    with pytest.raises(ValueError, match="no argument"):
        remove_argument(code.text, code.call(), code.call("g").args[0])


SPACES = st.sampled_from(
    ["", " ", "\n", "\n    ", "  # note\n  ", "\n  # note\n\t", "\\\n", "\r\n"]
)
VALUES = st.sampled_from(
    ["a", "(a)", "( # in\n a)", "'#,('", "g(a, (b),)", "[a,\n b]", "lambda: 0"]
)


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, list[bool]]:
    """A call over any number of lines, and which of its arguments go."""
    removed = draw(st.lists(st.booleans(), max_size=5))
    parts = ["f(", draw(SPACES)]
    for position in range(len(removed)):
        name = f"k{position}=" if position > 1 else ""
        last = position == len(removed) - 1
        comma = "" if last and draw(st.booleans()) else ","
        parts += [name, draw(VALUES), draw(SPACES), comma, draw(SPACES)]
    return "".join([*parts, ")"]), removed


@settings(max_examples=80 * MORE, deadline=None, derandomize=ALWAYS_THE_SAME)
@given(calls(), st.booleans())
def test_whatever_the_layout(call: tuple[str, list[bool]], add: bool) -> None:
    content, removed = call
    code = Code(content)
    arguments = [*code.call().args, *code.call().keywords]
    gone = [node for node, goes in zip(arguments, removed, strict=True) if goes]
    if not gone and not add:
        return
    edits = change_arguments(code.text, code.call(), remove=gone, add=["n=1"] if add else [])
    for one, other in pairwise(edits):
        assert one.end <= other.start
    before = ast.parse(content.replace("\r\n", "\n"), mode="eval").body
    after = ast.parse(code.edited(edits), mode="eval").body
    assert isinstance(before, ast.Call)
    assert isinstance(after, ast.Call)
    kept = [
        ast.unparse(node)
        for node, goes in zip([*before.args, *before.keywords], removed, strict=True)
        if not goes
    ]
    expected = [*kept, "n=1"] if add else kept
    assert [ast.unparse(node) for node in [*after.args, *after.keywords]] == expected
    notes = content.count("# note")
    assert code.edited(edits).count("# note") == notes
