"""Where the values of a JSON text stand: a walk that keeps positions and skips what nobody needs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

_SPACE = re.compile(r"[ \t\n\r]*")
# Python refuses whole numbers of many digits, and here they are of no use.
_DECODER = json.JSONDecoder(parse_int=float)


class Walk:
    """Goes through one JSON text; every method raises JSONDecodeError where it is none.

    Positions are offsets of characters. Each ``visit`` is given where a value starts and returns
    where it ends. Values nested too deeply raise RecursionError.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def read(self, at: int) -> tuple[object, int]:
        """A value, and where it ends."""
        value, end = _DECODER.raw_decode(self.text, at)
        return value, end

    def skip(self, at: int) -> int:
        """Where a value ends."""
        return self.read(at)[1]

    def space(self, at: int) -> int:
        """Where the white space ends that begins at a place."""
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def members(self, at: int, visit: Callable[[str, int], int]) -> int:
        """Visits the values of the object that starts here, with their keys; returns its end."""

        def member(at: int) -> int:
            if not self.text.startswith('"', at):
                raise self.error("Expecting property name enclosed in double quotes", at)
            key, end = self.read(at)
            colon = self.space(end)
            if not self.text.startswith(":", colon):
                raise self.error("Expecting ':' delimiter", colon)
            return visit(str(key), self.space(colon + 1))

        return self._sequence(at, "{}", member)

    def elements(self, at: int, visit: Callable[[int], int]) -> int:
        """Visits the values of the array that starts here; returns its end."""
        return self._sequence(at, "[]", visit)

    def error(self, message: str, at: int) -> json.JSONDecodeError:
        """An error at a place of the text."""
        return json.JSONDecodeError(message, self.text, at)

    def _sequence(self, at: int, brackets: str, visit: Callable[[int], int]) -> int:
        if not self.text.startswith(brackets[0], at):
            raise self.error(f"Expecting '{brackets[0]}'", at)
        at = self.space(at + 1)
        if self.text.startswith(brackets[1], at):
            return at + 1
        while True:
            at = self.space(visit(at))
            if self.text.startswith(brackets[1], at):
                return at + 1
            if not self.text.startswith(",", at):
                raise self.error("Expecting ',' delimiter", at)
            at = self.space(at + 1)
