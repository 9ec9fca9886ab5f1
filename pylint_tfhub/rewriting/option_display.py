"""Entries of dict displays and calls with keywords: finding them, and moving them out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from astroid import nodes

from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.edits import remove_argument
from pylint_tfhub.source import Text

_COMMENT = re.compile(r"#[^\r\n]*")
_LINE_END = re.compile(r"[ \t\f]*(?:\r\n|\r|\n)")
_LINE_END_OR_COMMENT = re.compile(r"[ \t\f]*[\r\n#]")
_COMMA = re.compile(r"\s*,")
_COMMENT_BESIDE = re.compile(r"[ \t\f]*(#[^\r\n]*)(?:\r\n|\r|\n)")


@dataclass(frozen=True)
class Item:
    """A field in ``{"name": value}`` or in ``call(name=value)``."""

    whole: nodes.Dict | nodes.Call
    key: nodes.NodeNG
    """The key, or the keyword with its value."""
    value: nodes.NodeNG

    @property
    def is_alone(self) -> bool:
        """Whether there are no others."""
        if isinstance(self.whole, nodes.Dict):
            return len(self.whole.items) == 1
        return len(self.whole.args) + len(self.whole.keywords) == 1

    def span(self, text: Text) -> tuple[int, int]:
        """Where it starts and ends, with the parentheses of its value."""
        start = text.span(self.key)[0]
        if isinstance(self.key, nodes.Keyword):
            return start, text.span(self.key)[1]
        end = text.span(self.value)[1]
        between = text.content[text.span(self.key)[1] : text.span(self.value)[0]]
        for _ in range(between.count("(")):
            end = text.content.index(")", end) + 1
        return start, end

    def value_text(self, text: Text) -> str:
        """The value as it is written, with its parentheses."""
        start, end = self.span(text)
        sign = "="
        if not isinstance(self.key, nodes.Keyword):
            start, sign = text.span(self.key)[1], ":"
        return text.content[start:end].partition(sign)[2].strip()


def item_of(whole: nodes.NodeNG, name: str) -> Item | None:
    """The one field of this name in a dict display or a call; None also where there may be several."""
    match whole:
        case nodes.Dict():
            if any(isinstance(key, nodes.DictUnpack) for key, _ in whole.items):
                return None
            found = [
                Item(whole, key, value)
                for key, value in whole.items
                if isinstance(key, nodes.Const) and key.value == name
            ]
        case nodes.Call():
            if any(item.arg is None for item in whole.keywords):
                return None
            found = [Item(whole, item, item.value) for item in whole.keywords if item.arg == name]
        case _:
            return None
    return found[0] if len(found) == 1 else None


def move_out(text: Text, outer: nodes.Keyword, item: Item, new: str) -> Sequence[Edit]:
    """Takes a field from the value of ``outer``, before or instead of which comes ``new``.

    Empty where commas and comments leave no simple way.
    """
    start = text.span(outer)[0]
    if item.is_alone:
        return _instead(text, outer, item, new)
    removed = (
        remove_argument(text, item.whole, item.key)
        if isinstance(item.whole, nodes.Call)
        else _without_entry(text, item)
    )
    if removed is None:
        return ()
    if not new:
        return [removed]
    indent = _own_indent(text, start)
    if indent is None:
        return [Edit(start, start, f"{new}, "), removed]
    comment, removed = _with_comment(text, item, removed)
    return [Edit(start, start, f"{new},{comment}{text.newline}{indent}"), removed]


def leaves_comment(text: Text, edits: Sequence[Edit]) -> bool:
    """Whether a comment stands right above a line that the edits take away."""
    removed = [edit for edit in edits if edit.end > edit.start and not edit.text]
    lines = [(text.place(edit.start).line, text.place(edit.end).line) for edit in removed]
    return any(
        1 < first < last and text.line(first - 1).lstrip().startswith("#") for first, last in lines
    )


def _with_comment(text: Text, item: Item, removed: Edit) -> tuple[str, Edit]:
    """The comment beside an entry that has its line for itself, and the edit that takes it along."""
    start, end = item.span(text)
    comma = _COMMA.match(text.content, end)
    stop = comma.end() if comma else end
    comment = _COMMENT_BESIDE.match(text.content, stop)
    indent = _own_indent(text, start)
    if comment is None or indent is None or "#" in text.content[removed.start : removed.end]:
        return "", removed
    if removed.start < start - len(indent):
        return f"  {comment[1]}", Edit(removed.start, comment.end(1), "")
    return f"  {comment[1]}", Edit(start - len(indent), comment.end(), "")


def pack(text: Text, item: Item, part: str, name: str) -> Sequence[Edit]:
    """Makes a field one of ``part``: ``"part": {"name": value}`` or ``part={"name": value}``."""
    start, end = item.span(text)
    value = item.value_text(text)
    head = f"{part}=" if isinstance(item.key, nodes.Keyword) else f'"{part}": '
    return [Edit(start, end, f'{head}{{"{name}": {value}}}')]


def _instead(text: Text, outer: nodes.Keyword, item: Item, new: str) -> Sequence[Edit]:
    """Puts ``new`` in the place of ``outer`` and keeps the comments inside it."""
    content = text.content
    start, end = text.span(outer)
    first, last = item.span(text)
    close = text.span(item.whole)[1] - 1
    head, tail = content[start:first], content[last:close]
    if "#" not in head + tail:
        return [Edit(start, end, new)]
    indent = _own_indent(text, start) or ""
    before = "".join(f"{found}{text.newline}{indent}" for found in _COMMENT.findall(head))
    comments = "".join(f"  {found}" for found in _COMMENT.findall(tail))
    comma = _COMMA.match(content, end)
    stop = comma.end() if comma else end
    after = f"{',' if comma else ''}{comments}"
    if comments and _LINE_END_OR_COMMENT.match(content, stop) is None:
        after += text.newline + indent
    return [Edit(start, stop, f"{before}{new}{after}")]


def _own_indent(text: Text, start: int) -> str | None:
    """The blanks before the first thing on a line; None where ``start`` is not that."""
    line = text.starts[text.place(start).line - 1]
    blanks = text.content[line:start]
    return blanks if not blanks.strip() else None


def _without_entry(text: Text, item: Item) -> Edit | None:
    """Removes an entry of a dict display with the comma that it needs."""
    content = text.content
    start, end = item.span(text)
    comma = _COMMA.match(content, end)
    last = item.whole.items[-1][0] is item.key
    if comma is not None and not (last and _own_indent(text, start) is None):
        stop = comma.end()
        line_end = _LINE_END.match(content, stop)
        indent = _own_indent(text, start)
        if line_end is not None and indent is not None:
            return Edit(start - len(indent), line_end.end(), "")
        blanks = len(content[stop:]) - len(content[stop:].lstrip(" \t\f"))
        return Edit(start, stop + blanks, "")
    before = content[:start].rstrip()
    if not before.endswith(",") or "#" in content[end : text.span(item.whole)[1]]:
        return None
    return Edit(len(before) - 1, comma.end() if comma and last else end, "")
