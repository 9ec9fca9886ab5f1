"""Fixes of random programs: they end, change what they say, and leave everything else alone."""

from __future__ import annotations

import ast
import json
import re
from codecs import BOM_UTF8
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from astroid import nodes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Report
from pylint_tfhub.document import Document, open_document, replaced
from pylint_tfhub.findings import Applicability
from pylint_tfhub.fixes.edits import insert_after, insert_before, loses_comment
from pylint_tfhub.fixes.fixing import Applied, Fixed, fix_document
from pylint_tfhub.parsing import parse
from pylint_tfhub.settings import Settings
from pylint_tfhub.source import Text
from tests.fixes.programs import ENCODINGS, Layout, comments, examples, notebook, program
from tests.random_examples import ALWAYS_THE_SAME, MORE

TARGETS = (
    ("1.15.0", "0.7.0"),
    ("2.1.0", "0.8.0"),
    ("2.15.1", "0.15.0"),
    ("2.21.0", "0.16.1"),
    (">=2.0", "auto"),
)
LAYOUTS = st.builds(
    Layout,
    encoding=st.sampled_from(ENCODINGS),
    mark=st.booleans(),
    newlines=st.sampled_from([("\n",), ("\r\n",), ("\r",), ("\n", "\r\n", "\r")]),
    unit=st.sampled_from(["    ", "  ", "   ", "\t", " " * 8]),
    final_newline=st.booleans(),
)


@cache
def checker(tensorflow: str, hub: str) -> Checker:
    return Checker(Settings(tfhub_tensorflow_version=tensorflow, tfhub_hub_version=hub))


@dataclass
class Watched:
    """A check that remembers what it was asked."""

    checker: Checker

    def __post_init__(self) -> None:
        self.seen: list[tuple[Document, Report]] = []

    def __call__(self, document: Document) -> Report:
        report = self.checker.check(document)
        self.seen.append((document, report))
        return report

    def steps(self, fixed: Fixed) -> list[tuple[Document, list[Applied], Document]]:
        """The document before each pass, the fixes made in it, and the document after it."""
        steps: list[tuple[Document, list[Applied]]] = []
        for document, report in self.seen:
            known = {id(diagnostic) for diagnostic in report.diagnostics}
            made = [each for each in fixed.applied if id(each.diagnostic) in known]
            if made:
                steps.append((document, made))
        documents = [*(document for document, _ in steps), fixed.document]
        return [
            (before, made, after)
            for (before, made), after in zip(steps, documents[1:], strict=True)
        ]


@settings(
    max_examples=12 * MORE,
    deadline=None,
    derandomize=ALWAYS_THE_SAME,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    st.lists(st.integers(0, len(examples()) - 1), min_size=1, max_size=3),
    LAYOUTS,
    st.integers(0, 2**32),
    st.sampled_from(TARGETS),
    st.booleans(),
    st.booleans(),
)
def test_fixes_of_random_programs(
    chosen: list[int],
    layout: Layout,
    seed: int,
    target: tuple[str, str],
    unsafe: bool,
    in_notebook: bool,
) -> None:
    chance = Random(seed)
    data = program([examples()[index] for index in chosen], layout, chance)
    path = None
    if in_notebook:
        path, data = "/nowhere/a.ipynb", notebook(data, chance)
    document = open_document(path, data)
    check = Watched(checker(*target))
    fixed = fix_document(document, check, unsafe=unsafe)

    assert fixed.problems == (), [problem.message for problem in fixed.problems]
    assert fixed.report.problems == ()
    ast.parse(fixed.document.text.normalized)
    if in_notebook:
        assert without_code(fixed.document.data) == without_code(data)
    else:
        assert fixed.document.text.encoding == document.text.encoding
        assert fixed.document.data.startswith(BOM_UTF8) is data.startswith(BOM_UTF8)
    for before, made, after in check.steps(fixed):
        assert_only_edited_lines_differ(before, made, after)
        if all(each.fix.applicability is Applicability.SAFE for each in made):
            kept = Counter(comments(after.text.normalized))
            assert not Counter(comments(before.text.normalized)) - kept
    again = fix_document(fixed.document, check, unsafe=unsafe)
    assert again.applied == ()
    assert again.document.data == fixed.document.data


@settings(max_examples=15 * MORE, deadline=None, derandomize=ALWAYS_THE_SAME)
@given(
    st.integers(0, len(examples()) - 1),
    LAYOUTS,
    st.integers(0, 2**32),
    st.sampled_from([["new = 1"], ["new = 1", "newer()"], ["if new:", "    newer()"]]),
)
def test_statements_are_put_beside_any_other(
    chosen: int, layout: Layout, seed: int, lines: list[str]
) -> None:
    chance = Random(seed)
    text = Text.of(program([examples()[chosen]], layout, chance))
    new = parse(Text("\n".join(lines)), "new", Path("new.py")).body
    for insert, later in ((insert_before, 0), (insert_after, 1)):
        tree = parse(text, "module", Path("module.py"))
        statement = chance.choice(statements(tree))
        edit = insert(text, statement, lines)
        if edit is None:
            assert len(lines) > 1 or text.content[text.span(statement)[0] :].startswith("elif")
            continue
        siblings = next(
            value
            for name in statement.parent._astroid_fields  # pylint: disable=protected-access
            if isinstance(value := getattr(statement.parent, name), list) and statement in value
        )
        at = siblings.index(statement) + later
        siblings[at:at] = new
        after = parse(Text(replaced(text.content, [edit])), "module", Path("module.py"))
        assert after.as_string() == tree.as_string()
        assert not loses_comment(text, [edit])


def statements(tree: nodes.Module) -> list[nodes.NodeNG]:
    """All statements of a module but its docstrings, which astroid keeps elsewhere."""
    return [
        node
        for node in tree.nodes_of_class(nodes.NodeNG)
        if node.is_statement and not isinstance(node, nodes.ExceptHandler | nodes.MatchCase)
    ]


def assert_only_edited_lines_differ(before: Document, made: list[Applied], after: Document) -> None:
    """Each run of lines without edits is there afterwards, newlines included, and in order."""
    old, new = _lines(before.text.content), _lines(after.text.content)
    edited: set[int] = set()
    for each in made:
        for item in each.fix.edits:
            ends = [_ends(before.text.content[:at]) for at in (item.edit.start, item.edit.end)]
            edited.update(range(ends[0], ends[1] + 1))
    at = 0
    runs: list[list[str]] = [[]]
    if before.place(0).cell is not None:  # a cell that becomes blank is no part of the module
        edited |= {number for number, line in enumerate(old) if not line.strip()}
        new = [line for line in new if line.strip()]
    for number, line in enumerate(old):
        if number in edited:
            runs.append([])
        else:
            runs[-1].append(line)
    assert new[: len(runs[0])] == runs[0]
    if not edited:
        assert old == new
    for run in runs:
        while new[at : at + len(run)] != run:
            at += 1
            assert at < len(new), f"these lines are gone: {run}"
        at += len(run)
    last = runs[-1]
    assert new[len(new) - len(last) :] == last


def _lines(content: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", content)


def _ends(content: str) -> int:
    return len(re.findall(r"\r\n|\r|\n", content))


def without_code(data: bytes) -> object:
    """A notebook's JSON but for the source of its code."""
    whole = json.loads(data)
    for cell in whole["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = type(cell["source"]).__name__
    return whole
