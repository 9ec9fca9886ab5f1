"""Building edits: replacing expressions, adding statements and arguments, with comments in mind."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from astroid import nodes

from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.arguments import change_arguments
from pylint_tfhub.source import Text

_BLANKS = " \t\f"
_STEP = "    "
"""How the lines that callers give are indented."""
_TO_NEXT = re.compile(r"[ \t\f]*;(?:[ \t\f]|\\(?:\r\n|\r|\n))*")
_REST_OF_LINE = re.compile(r"(?:[ \t\f;]|\\(?:\r\n|\r|\n))*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")


def replace(text: Text, node: nodes.NodeNG, new: str) -> Edit:
    """Puts ``new`` in the place of an expression, whose own parentheses are kept."""
    return Edit(*text.span(node), new)


def add_keyword(text: Text, call: nodes.Call, keyword: str) -> Edit:
    """Adds ``name=value`` after a call's last argument."""
    (edit,) = change_arguments(text, call, add=[keyword])
    return edit


def remove_argument(text: Text, call: nodes.Call, argument: nodes.NodeNG) -> Edit:
    """Takes an argument from a call: a positional one, a ``Keyword`` or a keyword's value."""
    (edit,) = change_arguments(text, call, remove=[argument])
    return edit


def insert_before(text: Text, statement: nodes.NodeNG, lines: Sequence[str]) -> Edit | None:
    """Puts whole statements before one, at its indentation.

    ``lines`` are indented by four spaces for each step, which become the file's own. None where
    there is no place, as before an ``elif``. A chain of ``a; b`` is parted where it has to be.
    """
    content, start = text.content, _start(text, statement)
    line = _Line(text, statement)
    if line.is_elif:
        return None
    if not line.before:
        return Edit(start, start, line.whole(lines) + text.newline + line.indent)
    if _are_simple(lines):
        return Edit(start, start, "; ".join([*lines, ""]))
    if line.in_suite:
        return None
    end = text.span(line.before[-1])[1]
    whole = text.newline + line.indent + line.whole(lines) + text.newline + line.indent
    return Edit(end, start, whole) if _TO_NEXT.fullmatch(content, end, start) else None


def insert_after(text: Text, statement: nodes.NodeNG, lines: Sequence[str]) -> Edit | None:
    """Puts whole statements after one, and after the comment on its last line.

    For ``lines`` and None see `insert_before`.
    """
    content, end = text.content, text.span(statement)[1]
    line = _Line(text, statement)
    if line.is_elif:
        return None
    rest = _REST_OF_LINE.match(content, end)
    if rest is not None and not line.in_suite:
        at = rest.end()
        return Edit(at, at, text.newline + line.indent + line.whole(lines))
    if _are_simple(lines) and not isinstance(statement, _COMPOUND):
        return Edit(end, end, "; ".join(["", *lines]))
    gap = _TO_NEXT.match(content, end)
    if gap is None or line.in_suite:
        return None
    whole = text.newline + line.indent + line.whole(lines) + text.newline + line.indent
    return Edit(end, gap.end(), whole)


def loses_comment(text: Text, edits: Sequence[Edit]) -> bool:
    """Whether a comment that stands in the way of the edits is in none of their texts."""
    if not any("#" in text.content[edit.start : edit.end] for edit in edits):
        return False
    written = "".join(edit.text for edit in edits)
    removed = [
        comment
        for at, comment in text.comments
        if any(edit.start < at + len(comment) and at < edit.end for edit in edits)
    ]
    return any(written.count(comment) < removed.count(comment) for comment in removed)


_COMPOUND = (
    nodes.If,
    nodes.For,
    nodes.While,
    nodes.With,
    nodes.Try,
    nodes.TryStar,
    nodes.Match,
    nodes.FunctionDef,
    nodes.ClassDef,
)


class _Line:
    """The line of code that a statement is on, whole or together with others."""

    def __init__(self, text: Text, statement: nodes.NodeNG) -> None:
        self._text = text
        self.before: list[nodes.NodeNG | None] = []
        """What stands before the statement on its line; None for the head of a compound one."""
        content, first = text.content, statement
        start = _start(text, first)
        self.is_elif = isinstance(statement, nodes.If) and content.startswith("elif", start)
        while (sibling := _previous(first)) is not None and _TO_NEXT.fullmatch(
            content, text.span(sibling)[1], start
        ):
            self.before.insert(0, sibling)
            first, start = sibling, _start(text, sibling)
        margin = _skip_back(content, start)
        self.in_suite = content[margin - 1 : margin] == ":"
        if self.in_suite:
            self.before.insert(0, None)
        line_start = text.starts[text.place(start).line - 1]
        blanks = content[line_start:start]
        self.indent = blanks.rpartition("\f")[2] if not blanks.strip(_BLANKS) else ""
        self._statement = statement

    def whole(self, lines: Sequence[str]) -> str:
        """Lines as they are written here, the first without its indentation."""
        step = _STEP
        if any(line.startswith(_STEP) for line in lines):
            step = _step(self._text, self._statement)
        return (self._text.newline + self.indent).join(_indented(line, step) for line in lines)


def _previous(statement: nodes.NodeNG) -> nodes.NodeNG | None:
    """The statement before one in its block, or the docstring, which is none to astroid."""
    sibling = statement.previous_sibling()
    if sibling is None and statement in getattr(statement.parent, "body", ()):
        sibling = getattr(statement.parent, "doc_node", None)
    return sibling


def _start(text: Text, statement: nodes.NodeNG) -> int:
    """Where a statement starts, with its decorators."""
    if isinstance(statement, nodes.FunctionDef | nodes.ClassDef) and statement.decorators:
        return text.content.rindex("@", 0, text.span(statement.decorators.nodes[0])[0])
    return text.span(statement)[0]


def _skip_back(content: str, at: int) -> int:
    """The offset after which nothing but blanks and continued lines come before ``at``."""
    while True:
        at = len(content[:at].rstrip(_BLANKS)) if content[at - 1 : at] in {*_BLANKS} else at
        continued = re.search(r"\\(?:\r\n|\r|\n)\Z", content[max(at - 3, 0) : at])
        if continued is None:
            return at
        at -= len(continued.group())


def _are_simple(lines: Sequence[str]) -> bool:
    """Whether each line is one statement that can stand beside others."""
    try:
        trees = [ast.parse(line).body for line in lines]
    except SyntaxError:
        return False
    return all(len(body) == 1 and not hasattr(body[0], "body") for body in trees)


def _indented(line: str, step: str) -> str:
    depth = 0
    while line.startswith(_STEP, depth * len(_STEP)):
        depth += 1
    return step * depth + line[depth * len(_STEP) :]


def _step(text: Text, statement: nodes.NodeNG) -> str:
    """What the file indents a block by: the blocks around the statement, or the first there is."""
    for block in (*statement.node_ancestors(), *statement.root().body):
        head, body = block, getattr(block, "body", None)
        if isinstance(head, nodes.Module) or not isinstance(body, list) or not body:
            continue
        outer, inner = (_margin(text, item) for item in (head, body[0]))
        if inner.startswith(outer) and len(inner) > len(outer):
            return inner[len(outer) :]
    return _STEP


def _margin(text: Text, statement: nodes.NodeNG) -> str:
    """The blanks at the start of a statement's line."""
    line = text.line(text.place(text.span(statement)[0]).line).rpartition("\f")[2]
    return line[: len(line) - len(line.lstrip(_BLANKS))]
