"""Workflow commands, read back by the rules of GitHub's runner."""

from __future__ import annotations

import pytest

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.findings import printable
from pylint_tfhub.output.formats import render
from tests.output.reports import ROOT, VERSION, diagnostic, in_notebook, report


def unescaped(text, *more):
    # The runner undoes the percent sign last.
    for escape, character in [("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")]:
        text = text.replace(escape, character)
    return text


def command(line):
    """What the runner makes of a line of the log: its command, properties and message."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    name, _, listed = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in listed.split(","))
    properties = {key: unescaped(value, ("%3A", ":"), ("%2C", ",")) for key, value in pairs}
    return name, properties, unescaped(data)


def commands(reports):
    document = render("github", reports, version=VERSION, root=ROOT)
    return [command(line) for line in document.splitlines()]


def test_a_finding_is_an_annotation_of_its_characters():
    assert commands(report(diagnostic("hub.Module(größe", path="src/train.py"))) == [
        (
            "error",
            {
                "file": "src/train.py",
                "line": "3",
                "endLine": "3",
                "col": "23",
                "endColumn": "39",
                "title": "E8702 tfhub-removed-api",
            },
            # The log shows this text alone: the place is as pylint prints it.
            "src/train.py:3:27: E8702: `hub.Module` was removed (tfhub-removed-api)",
        )
    ]


def test_columns_are_left_out_over_several_lines():
    (found,) = commands(report(diagnostic('module(\n    ["a"])')))
    assert found[1] == {
        "file": "train.py",
        "line": "4",
        "endLine": "5",
        "title": "E8702 tfhub-removed-api",
    }


def test_a_finding_without_an_end_has_one_column():
    (found,) = commands(report(diagnostic("")))
    assert found[1]["col"] == "1"
    assert "endColumn" not in found[1]


@pytest.mark.parametrize(
    ("letter", "name"), [("E", "error"), ("W", "warning"), ("R", "notice"), ("I", "notice")]
)
def test_the_command_is_that_of_the_id(letter, name):
    assert commands(report(diagnostic("module", id_=f"{letter}8702")))[0][0] == name


def test_a_notebook_is_annotated_on_lines_of_the_file():
    assert commands(report(in_notebook())) == [
        (
            "warning",
            {
                "file": "lab/intro.ipynb",
                "line": "31",
                "endLine": "31",
                "title": "W8701 tfhub-deprecated-module",
            },
            "lab/intro.ipynb:cell 3:2:4: W8701: `hub.Module` is deprecated "
            "(tfhub-deprecated-module)",
        )
    ]


def test_problems_are_errors():
    problems = (Problem("a,b.py", "cannot be parsed"), Problem(None, "wrong target"))
    assert commands([Report((), problems)]) == [
        ("error", {"file": "a,b.py", "title": "pylint-tfhub"}, "a,b.py: cannot be parsed"),
        ("error", {"title": "pylint-tfhub"}, "wrong target"),
    ]


def test_hostile_text_stays_within_its_command():
    path = "a:b,c=d%0A::\n e.py"
    text = "100% %0A\n::stop-commands::x\r\x1b[31m\x85\u2028\U0001f600\ud800"
    finding, problem = commands(
        [Report((diagnostic("module", path=path, message=text),), (Problem(path, text),))]
    )
    assert finding[1]["file"] == problem[1]["file"] == path
    assert finding[2] == (f"{printable(path)}:3:18: E8702: {printable(text)} (tfhub-removed-api)")
    assert problem[2] == (
        f"{path}: 100% %0A\n::stop-commands::x\r\\x1b[31m\\x85\\u2028\U0001f600\ufffd"
    )
