"""Writing the dict that a call is given as the call's keyword arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from astroid import nodes

from pylint_tfhub.findings import Edit
from pylint_tfhub.rewriting.module_references import NoEquivalent
from pylint_tfhub.source import Text

_COMMA = re.compile(r"\s*,")
_TO_ITEM = re.compile(r"\s*(?=[^#)}\s])")
_TO_ITEM_OR_COMMENT = re.compile(r"\s*(?=[^)}\s])")
_TO_COMMENT = re.compile(r"[ \t\f]*(?=#)")
_COMMENTED = re.compile(r"(?:[^,#]|#[^\r\n]*)*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLANK = re.compile(r"[ \t\f]*(?:\r\n|\r|\n)")


def as_keywords(
    text: Text,
    node: nodes.Dict | nodes.Call,
    parts: Sequence[tuple[str, nodes.NodeNG]],
    others: Sequence[Edit],
) -> Iterator[Edit]:
    """The edits for a dict display or ``dict(...)`` whose entries are ``parts``.

    ``others`` are the edits of the call's other arguments, for whom it is to remove the comma after
    the dict. Raises NoEquivalent where an entry cannot be read.
    """
    _require_bare(text, node)
    start, end = text.span(node)
    opening = start + 1
    if isinstance(node, nodes.Call):
        opening = text.content.index("(", text.span(node.func)[1]) + 1
    argument = node.parent if isinstance(node.parent, nodes.Keyword) else node
    leads = _leads_line(text, text.span(argument)[0])
    first = (_TO_ITEM_OR_COMMENT if leads else _TO_ITEM).match(text.content, opening)
    opening = opening if first is None else first.end()
    keys = [key for key, _ in node.items] if isinstance(node, nodes.Dict) else []
    if keys and opening == text.span(keys[0])[0]:
        opening = start  # the first key goes with what stands before it
    else:
        yield Edit(start, opening, "")
    for key, (name, value) in zip(keys, parts, strict=False):
        begin = start if opening == start and key is keys[0] else text.span(key)[0]
        found = re.compile(r"\s*:\s*").match(text.content, text.span(key)[1])
        if found is None or found.end() != text.span(value)[0]:
            raise NoEquivalent
        yield Edit(begin, found.end(), f"{name}=")
    yield from _closing(text, end, text.span(parts[-1][1])[1] if parts else opening, others)


def _require_bare(text: Text, node: nodes.NodeNG) -> None:
    """Parentheses of an argument's own cannot hold keywords."""
    call = node.parent.parent if isinstance(node.parent, nodes.Keyword) else node.parent
    opening = text.content.index("(", text.span(call.func)[1])
    before = text.content[: text.span(node)[0]].rstrip()
    if before.endswith("(") and len(before) != opening + 1:
        raise NoEquivalent


def _closing(text: Text, end: int, last: int, others: Sequence[Edit]) -> Iterator[Edit]:
    """Without the closing bracket, on a line of its own or not, and with one comma for two."""
    stop = end
    outer = _COMMA.match(text.content, end)
    if outer is not None and _has_comma(text, last, end - 1):
        if not any(edit.start < outer.end() and end < edit.end for edit in others):
            stop = outer.end()
    after = stop
    for edit in others:
        if edit.start == after and not edit.text:
            after = edit.end
    line = text.starts[text.place(end - 1).line - 1]
    alone = line > last and _leads_line(text, end - 1)
    if alone and _BLANK.match(text.content, after):
        yield Edit(line - len(_LINE_END.findall(text.content, last, line)[-1]), stop, "")
        return
    comment = _TO_COMMENT.match(text.content, stop) if alone else None
    yield Edit(end - 1, stop if comment is None else comment.end(), "")


def _leads_line(text: Text, offset: int) -> bool:
    """Whether nothing but blanks stands before a place on its line."""
    return not text.content[text.starts[text.place(offset).line - 1] : offset].strip()


def _has_comma(text: Text, start: int, end: int) -> bool:
    """Whether a comma comes before ``end``, with comments in between or not."""
    found = _COMMENTED.match(text.content, start, end)
    return found is not None and found.end() < end
