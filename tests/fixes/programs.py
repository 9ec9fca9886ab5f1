"""Random programs for the tests of fixes: the rules' examples, laid out as nobody would."""

from __future__ import annotations

import ast
import codecs
import io
import json
import re
import tokenize
import warnings
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

from pylint_tfhub.source import Text

_ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
_HEADS = (
    "def function(hub_=1):",
    "class Class:",
    "if condition:",
    "with context() as entered:",
    "for each in items:",
    "while condition:",
    "try:",
    "async def function():",
    "@decorator\ndef function(self):",
)
_WORDS = {"utf-8": "größe_λ 😀", "iso-8859-1": "größe ÿ", "cp1252": "größe €", "ascii": "size"}
_COOKIES = {
    "utf-8": ("", "# -*- coding: utf-8 -*-", "#!/usr/bin/python\n# vim: fileencoding=UTF-8"),
    "iso-8859-1": ("# -*- coding: latin-1 -*-", "#!/usr/bin/python\n# coding=latin-1"),
    "cp1252": ("# coding: cp1252",),
    "ascii": ("# coding: ascii",),
}
ENCODINGS = tuple(_WORDS)


@dataclass(frozen=True)
class Layout:
    """How a program is written down."""

    encoding: str
    mark: bool
    newlines: tuple[str, ...]
    unit: str
    final_newline: bool


@cache
def examples() -> tuple[str, ...]:
    """The code in the rules' documentation, and the cases of the functional tests."""
    pages = sorted((_ROOT / "docs" / "rules").glob("*.md"))
    found = [code for page in pages for code in _BLOCK.findall(page.read_text(encoding="utf-8"))]
    found += [
        path.read_text(encoding="utf-8")
        for path in sorted((_ROOT / "tests" / "functional").glob("*/*.py"))
    ]
    return tuple(code for code in found if _parses(code) and len(_tree(code).body) > 1)


def program(chosen: list[str], layout: Layout, chance: Random) -> bytes:
    """The bytes of a program of some examples; always the same for equal arguments."""
    blocks = [_laid_out(code, layout, chance) for code in chosen]
    body = chance.choice(["\n", "\n\n\f", "\n\f\n"]).join(blocks)
    cookie = chance.choice(_COOKIES[layout.encoding])
    if not _parses(body):
        body = blocks[0]
    body = body.rstrip("\n") + ("\n" if layout.final_newline else "")
    body = "".join(chance.choice(layout.newlines) if at == "\n" else at for at in body)
    # Python's own search for the declaration does not see that a line ends in a lone \r.
    content = f"{cookie}\n{body}" if cookie else body
    mark = codecs.BOM_UTF8 if layout.mark and layout.encoding == "utf-8" else b""
    return mark + content.encode(layout.encoding, "replace")


def _laid_out(code: str, layout: Layout, chance: Random) -> str:
    for change in (_joined, _spread, _noted):
        changed = change(code, _WORDS[layout.encoding], chance)
        code = changed if _parses(changed) else code
    code = _indented_by(code, layout.unit)
    for _ in range(chance.choice([0, 0, 1, 2, 3])):
        nested = _nested(code, layout.unit, chance)
        code = nested if _parses(nested) else code
    return code


def notebook(data: bytes, chance: Random) -> bytes:
    """A notebook whose cells are the statements of a Python file."""
    content = Text.of(data).normalized
    lines = re.findall(r"[^\n]*\n|[^\n]+\Z", content)
    ends = [
        before.end_lineno
        for before, after in pairwise(_tree(content).body)
        if before.end_lineno < after.lineno and chance.random() < 0.5
    ]
    cells = []
    for start, end in pairwise([0, *ends, len(lines)]):
        source = lines[start:end]
        cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
        cells.append({**cell, "source": source if chance.random() < 0.7 else "".join(source)})
        cells.append({"cell_type": "markdown", "metadata": {}, "source": ["import\n", "text"]})
    whole = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    ascii_only, indent = chance.random() < 0.5, chance.choice([None, 1, 4])
    return json.dumps(whole, ensure_ascii=ascii_only, indent=indent).encode()


def comments(content: str) -> list[str]:
    """The comments of a program that parses."""
    return [token.string for token in _tokens(content) if token.type == tokenize.COMMENT]


def _tree(code: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(code)


def _parses(code: str) -> bool:
    try:
        _tree(code)
    except (SyntaxError, ValueError):
        return False
    return True


def _tokens(code: str) -> list[tokenize.TokenInfo]:
    return list(tokenize.generate_tokens(io.StringIO(code).readline))


def _joined(code: str, word: str, chance: Random) -> str:
    """Some statements on one line, after others and after strings of wide characters."""
    lines = code.split("\n")
    starts: dict[int, ast.stmt] = {}
    for node in ast.walk(_tree(code)):
        if isinstance(node, ast.stmt) and not hasattr(node, "body") and node.lineno not in starts:
            starts[node.lineno] = node
    for line, node in sorted(starts.items(), reverse=True):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            continue
        if chance.random() < 0.1:
            text = lines[line - 1]
            before = chance.choice([f"'{word}'; ", f'_ = """{word}\n"""; ', "pass; "])
            lines[line - 1] = text[: node.col_offset] + before + text[node.col_offset :]
        before = starts.get(line - 1)
        if before is not None and before.col_offset == node.col_offset and chance.random() < 0.2:
            if before.end_lineno == line - 1 and "#" not in lines[line - 2]:
                lines[line - 2] += "; " + lines.pop(line - 1).lstrip()
    return "\n".join(lines)


def _spread(code: str, word: str, chance: Random) -> str:
    """Some lists of arguments over several lines, with comments between them."""
    lines = code.splitlines(keepends=True)
    depth = strings = 0
    changes: list[tuple[int, int, str]] = []
    for token in _tokens(code):
        name = tokenize.tok_name[token.type]
        strings += name.endswith("STRING_START") - name.endswith("STRING_END")
        depth += token.string in {"(", "[", "{"} and token.type == tokenize.OP
        depth -= token.string in {")", "]", "}"} and token.type == tokenize.OP
        if strings or not depth or token.type != tokenize.OP or chance.random() > 0.15:
            continue
        if token.string in {"(", ","}:
            new = chance.choice(
                ["\n", f"  # {word}\n   ", f"\n  # {word} (\n\t", " \\\n ", "\n\f  ", " "]
            )
            changes.append((token.end[0] - 1, token.end[1], new))
    for line, column, new in reversed(changes):
        lines[line] = lines[line][:column] + new + lines[line][column:]
    return "".join(lines)


def _noted(code: str, word: str, chance: Random) -> str:
    """Comments at the ends of lines and between them."""
    lines = code.splitlines(keepends=True)
    for token in reversed(_tokens(code)):
        if token.type == tokenize.NEWLINE and token.string and chance.random() < 0.15:
            line, column = token.start[0] - 1, token.start[1]
            note = chance.choice(
                [f"  # {word}", f" # {word} \\", "\t", f"  # ;{word}\n\f# ({word}"]
            )
            lines[line] = lines[line][:column] + note + lines[line][column:]
    return "".join(lines)


def _indented_by(code: str, unit: str) -> str:
    inside = _inside_strings(code)
    lines = code.split("\n")
    for number, line in enumerate(lines):
        if number not in inside:
            rest = line.lstrip(" ")
            steps, more = divmod(len(line) - len(rest), 4)
            lines[number] = unit * steps + " " * more + rest
    return "\n".join(lines)


def _nested(code: str, unit: str, chance: Random) -> str:
    inside = _inside_strings(code)
    head = chance.choice(_HEADS)
    lines = [
        line if number in inside or not line.strip() else unit + line
        for number, line in enumerate(code.rstrip("\n").split("\n"))
    ]
    end = f"\nfinally:\n{unit}pass" if head == "try:" else ""
    return "\n".join([head, *lines]) + end + "\n"


def _inside_strings(code: str) -> set[int]:
    """The lines, from 0, that start within a string."""
    inside: set[int] = set()
    for node in ast.walk(_tree(code)):
        if isinstance(node, ast.Constant | ast.JoinedStr) and node.end_lineno is not None:
            inside.update(range(node.lineno, node.end_lineno))
    return inside
