"""Changing the arguments of a call, with its commas, line breaks and comments as they should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from astroid import nodes

from pylint_tfhub.findings import Edit
from pylint_tfhub.source import Text

_TOKEN = re.compile(r"#[^\r\n]*|[(),]|[^#(),]+")
_LINE_END = re.compile(r"[ \t\f]*(?:\r\n|\r|\n)")


@dataclass(frozen=True)
class _Argument:
    """An argument with its own parentheses, and the comma after it."""

    node: nodes.NodeNG
    start: int
    end: int
    comma: int | None
    """The offset of the comma that follows."""

    @property
    def stop(self) -> int:
        """Where the argument ends with its comma."""
        return self.end if self.comma is None else self.comma + 1


def change_arguments(
    text: Text,
    call: nodes.Call,
    *,
    remove: Sequence[nodes.NodeNG] = (),
    add: Sequence[str] = (),
) -> tuple[Edit, ...]:
    """Takes arguments from a call and adds others after the last that stays, in one go.

    An argument to remove is a positional one, a ``Keyword``, or a keyword's value. Comments around
    arguments stay. Raises ValueError where an argument is not one of the call.
    """
    generator = _bare_generator(text, call)
    if generator is not None:
        start, end = generator
        old = [] if remove else [text.content[start:end]]
        return (Edit(start, end, f"({', '.join([*old, *add])})"),)
    arguments = _arguments(text, call)
    removed = [_find(arguments, node) for node in remove]
    tail = len(arguments)
    while tail and arguments[tail - 1] in removed:
        tail -= 1
    layout = _Layout(text, call)
    edits = [layout.without(item) for item in arguments[:tail] if item in removed]
    if tail < len(arguments):
        kept = arguments[tail - 1] if tail else None
        edits += layout.new_tail(kept, arguments[tail:], ", ".join(add))
    elif add:
        edits.append(layout.appended(arguments[-1] if arguments else None, ", ".join(add)))
    return _apart(edits)


class _Layout:
    """How the arguments of one call are laid out over lines."""

    def __init__(self, text: Text, call: nodes.Call) -> None:
        self._content = text.content
        self._newline = text.newline
        self._open = _opening(text, call)
        self._close = text.span(call)[1] - 1

    def without(self, argument: _Argument) -> Edit:
        """Removes an argument that another follows which stays."""
        if "#" in self._content[argument.end : argument.stop] or self._owns_comment(argument):
            return self._emptied(argument)
        start, stop = self._blanks_before(argument.start), argument.stop
        line_end = _LINE_END.match(self._content, stop)
        if line_end and self._is_first_on_line(argument):
            return Edit(start, line_end.end(), "")
        next_token = self._after_space(stop)
        opens = self._content[start - 1] == "("
        if self._content[next_token] != "#" and (line_end is None or opens):
            return Edit(argument.start, next_token, "")
        return Edit(start, stop, "")

    def new_tail(self, kept: _Argument | None, tail: Sequence[_Argument], new: str) -> list[Edit]:
        """Puts ``new``, which may be empty, in the place of the last arguments."""
        first, last = tail[0], tail[-1]
        if new and kept and kept.comma and any(map(self._owns_comment, tail)):
            # A comment beside an argument would speak of the new one.
            if self._line_end(kept.stop) <= first.start:
                return [self.appended(kept, new), *(self._emptied(item) for item in tail)]
            if "#" in self._content[first.end : first.stop]:
                beside = Edit(kept.stop, kept.stop, f" {new},")
                return [beside, *(self._emptied(item) for item in tail)]
            beside = Edit(kept.stop, first.stop, f" {new},")
            return [beside, *(self._emptied(item) for item in tail[1:])]
        if "#" in "".join(self._content[item.end : item.stop] for item in tail) or any(
            "#" in self._content[before.stop : after.start] for before, after in pairwise(tail)
        ):
            start = Edit(first.start, first.end, new) if new else self._emptied(first)
            return [start, *(self._emptied(item) for item in tail[1:])]
        if new:
            return [Edit(first.start, last.end, new)]
        return [self._cut(kept, first, last)]

    def appended(self, last: _Argument | None, new: str) -> Edit:
        """Adds arguments after the last, on a line of their own where that one has one."""
        if last is None:
            return Edit(self._open, self._open, new)
        end = self._line_end(last.stop)
        if not self._is_first_on_line(last) or end == self._close:
            if last.comma is None:
                return Edit(last.end, last.end, f", {new}")
            return Edit(last.stop, last.stop, f" {new},")
        line = self._newline + self._indent(last) + new
        if last.comma is None:
            return Edit(last.end, end, f",{self._content[last.end : end]}{line}")
        return Edit(end, end, f"{line},")

    def _cut(self, kept: _Argument | None, first: _Argument, last: _Argument) -> Edit:
        """Removes the last arguments and what only they needed."""
        line_end = _LINE_END.match(self._content, last.stop)
        if "#" in self._content[kept.end if kept else self._open : first.start]:
            if line_end and self._is_first_on_line(first):
                return Edit(self._blanks_before(first.start), line_end.end(), "")
            if first is last and self._owns_comment(last):
                return self._emptied(last)
            return Edit(first.start, last.stop, "")
        next_token = self._after_space(last.stop)
        if self._owns_comment(last) and self._is_first_on_line(first):
            return Edit(first.start, next_token, "")
        if kept is None:
            return Edit(
                self._open, last.stop if self._content[next_token] == "#" else self._close, ""
            )
        if last.comma is None:
            return Edit(kept.end, last.end, "")
        return Edit(kept.stop, last.stop, "")

    def _emptied(self, argument: _Argument) -> Edit:
        """Removes an argument and its comma, but nothing around or between them."""
        if self._owns_comment(argument):
            return Edit(argument.start, self._after_space(argument.stop), "")
        line_end = _LINE_END.match(self._content, argument.stop)
        between = self._content[argument.end : argument.stop]
        if line_end and self._is_first_on_line(argument) and "#" not in between:
            return Edit(self._blanks_before(argument.start), line_end.end(), "")
        return Edit(
            argument.start, argument.stop, self._content[argument.end : argument.comma or 0]
        )

    def _is_first_on_line(self, argument: _Argument) -> bool:
        margin = self._blanks_before(argument.start)
        return margin > self._open and self._content[margin - 1] in "\r\n"

    def _owns_comment(self, argument: _Argument) -> bool:
        """Whether an argument that has its line for itself is followed by a comment there."""
        return (
            self._is_first_on_line(argument)
            and _LINE_END.match(self._content, argument.stop) is None
            and self._content[self._after_space(argument.stop)] == "#"
            and "#" not in self._content[argument.end : argument.stop]
        )

    def _line_end(self, at: int) -> int:
        """Where a line ends, or the arguments do."""
        while at < self._close and self._content[at] not in "\r\n":
            at += 1
        return at

    def _indent(self, argument: _Argument) -> str:
        line_start = max(self._content.rfind(end, 0, argument.start) for end in "\r\n") + 1
        line = self._content[line_start : argument.start]
        return line[: len(line) - len(line.lstrip(" \t\f"))]

    def _blanks_before(self, at: int) -> int:
        while at > self._open and self._content[at - 1] in " \t\f":
            at -= 1
        return at

    def _after_space(self, at: int) -> int:
        """The next token, which may be a comment."""
        while at < self._close and self._content[at] in " \t\f\r\n\\":
            at += 1
        return at


def _apart(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits in order, none of which removes again what the one before it has."""
    apart: list[Edit] = []
    for edit in edits:
        start = max(edit.start, apart[-1].end) if apart else edit.start
        apart.append(Edit(start, edit.end, edit.text))
    return tuple(apart)


def _arguments(text: Text, call: nodes.Call) -> list[_Argument]:
    """The arguments of a call in the order of the source."""
    found = sorted([*call.args, *call.keywords], key=text.span)
    close = text.span(call)[1] - 1
    at, arguments = _opening(text, call), []
    for node in found:
        start, end = text.span(node)
        opening = [offset for offset, token in _tokens(text.content, at, start) if token == "("]
        start, comma = min([start, *opening]), None
        for offset, token in _tokens(text.content, end, close):
            if token == ")":
                end = offset + 1
            elif token == ",":
                comma = offset
                break
        arguments.append(_Argument(node, start, end, comma))
        at = end if comma is None else comma + 1
    return arguments


def _find(arguments: Sequence[_Argument], node: nodes.NodeNG) -> _Argument:
    for argument in arguments:
        if argument.node is node or getattr(argument.node, "value", None) is node:
            return argument
    raise ValueError(f"{type(node).__name__} is no argument of the call")


def _opening(text: Text, call: nodes.Call) -> int:
    """The offset after the parenthesis that opens a call's arguments."""
    start, end = text.span(call.func)[1], text.span(call)[1]
    return next(at for at, token in _tokens(text.content, start, end) if token == "(") + 1


def _bare_generator(text: Text, call: nodes.Call) -> tuple[int, int] | None:
    """The place of a generator that is a call's only argument, without parentheses of its own."""
    for node in call.args:
        if isinstance(node, nodes.GeneratorExp) and text.span(node)[1] == text.span(call)[1]:
            return text.span(node)
    return None


def _tokens(content: str, start: int, end: int) -> list[tuple[int, str]]:
    """The comments, commas and parentheses between two arguments, with their offsets."""
    return [(found.start(), found.group()) for found in _TOKEN.finditer(content, start, end)]
