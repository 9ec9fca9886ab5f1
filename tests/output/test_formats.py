"""What holds for all formats: names of files, fingerprints, and documents without findings."""

from __future__ import annotations

import json
from xml.etree.ElementTree import fromstring

import pytest

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.output.formats import FORMATS, render
from pylint_tfhub.output.shared import Run, sound
from tests.output.reports import HOSTILE, ROOT, VERSION, diagnostic, fix, in_notebook, report

WINDOWS = "C:\\ada\\ranker"


def test_without_reports_there_is_a_valid_document():
    documents = {name: render(name, [], version=VERSION, root=ROOT) for name in FORMATS}
    assert json.loads(documents["json"])["messages"] == []
    assert json.loads(documents["sarif"])["runs"][0]["results"] == []
    assert json.loads(documents["gitlab"]) == []
    assert json.loads(documents["rdjson"])["diagnostics"] == []
    assert [case.get("name") for case in fromstring(documents["junit"]).iter("testcase")] == [
        "no findings"
    ]
    assert documents["github"] == ""


def test_reports_without_findings_say_as_much_as_none():
    for name in FORMATS:
        assert render(name, [Report(), Report()], version=VERSION, root=ROOT) == render(
            name, [], version=VERSION, root=ROOT
        )


def test_an_unknown_name_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="`xml`: choose from json, sarif, github"):
        render("xml", [], version=VERSION, root=ROOT)


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_gives_a_document_that_can_be_written(name):
    found = diagnostic(
        "module",
        fix(("module", HOSTILE), title=HOSTILE),
        path=f"a/{HOSTILE}.py",
        message=HOSTILE,
    )
    document = render(
        name,
        [Report((found, in_notebook()), (Problem(HOSTILE, HOSTILE), Problem(None, HOSTILE)))],
        version=VERSION,
        root=ROOT,
    )
    assert document.encode().decode() == document
    assert document.endswith("\n")
    assert not {"\r", "\x00", "\x1b", "\x85", "\u2028"} & set(document)
    assert document.isascii() or name == "github"


@pytest.mark.parametrize(
    ("root", "path", "shown"),
    [
        (ROOT, "train.py", "train.py"),
        (ROOT, "./a//b/../train.py", "a/train.py"),
        (ROOT, "/home/ada/ranker/a/train.py", "a/train.py"),
        (ROOT, "/home/ada/rankers/train.py", "/home/ada/rankers/train.py"),
        (ROOT, ".", "."),
        (ROOT, f"{ROOT}/", "."),
        (ROOT, "../other/train.py", "/home/ada/other/train.py"),
        (ROOT, "a\\b.py", "a\\b.py"),
        (ROOT, "caf\udce9.py", "caf\ufffd.py"),
        (ROOT, None, "<stdin>"),
        ("/", "/train.py", "train.py"),
        (WINDOWS, "a\\train.py", "a/train.py"),
        (WINDOWS, "c:\\Ada\\ranker\\a/train.py", "a/train.py"),
        (WINDOWS, "D:\\train.py", "D:/train.py"),
        (WINDOWS, "\\\\host\\share\\train.py", "//host/share/train.py"),
    ],
)
def test_paths_are_relative_to_the_root_and_have_slashes(root, path, shown):
    assert Run([], VERSION, root).path(path) == shown


@pytest.mark.parametrize(
    ("root", "path", "uri"),
    [
        (ROOT, "my code/größe #1?.py", ("my%20code/gr%C3%B6%C3%9Fe%20%231%3F.py", True)),
        (ROOT, "100%:a.py", ("100%25%3Aa.py", True)),
        (ROOT, "a\\b.py", ("a%5Cb.py", True)),
        (ROOT, "caf\udce9.py", ("caf%E9.py", True)),
        (ROOT, "bad\ud800.py", ("bad%EF%BF%BD.py", True)),
        (ROOT, "/opt/a b.py", ("file:///opt/a%20b.py", False)),
        (ROOT, None, ("%3Cstdin%3E", True)),
        (WINDOWS, "a b\\c.py", ("a%20b/c.py", True)),
        (WINDOWS, "D:\\a b.py", ("file:///D:/a%20b.py", False)),
        (WINDOWS, "\\\\host\\share\\a.py", ("file://host/share/a.py", False)),
    ],
)
def test_uris_are_percent_encoded(root, path, uri):
    assert Run([], VERSION, root).uri(path) == uri


def fingerprints(*found):
    return [mark for _, mark in Run(report(*found), VERSION, ROOT).fingerprints()]


def test_fingerprints_survive_lines_added_above_and_other_indentation():
    before = diagnostic("hub.Module()", source="m = hub.Module()\n")
    after = diagnostic("hub.Module()", source="import os\n\n    m = hub.Module()\n")
    assert fingerprints(before) == fingerprints(after)


def test_fingerprints_survive_another_wording_of_the_message():
    assert fingerprints(diagnostic("module")) == fingerprints(diagnostic("module", message="New"))


def test_fingerprints_tell_equal_lines_rules_and_files_apart():
    twice = diagnostic("module")
    other_rule = diagnostic("module", id_="W8701")
    other_file = diagnostic("module", path="serve.py")
    other_line = diagnostic("vectors")
    marks = fingerprints(twice, twice, other_rule, other_file, other_line)
    assert len(set(marks)) == 5
    assert {len(mark) for mark in marks} == {32}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain \U0001f600", "plain \U0001f600"),
        ("\ud83d\ude00", "\U0001f600"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("\ufeffa", "\ufeffa"),
    ],
)
def test_halves_of_surrogate_pairs_are_replaced(text, expected):
    assert sound(text) == expected
