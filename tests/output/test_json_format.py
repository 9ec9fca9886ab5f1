"""The linter's own JSON: as its published schema says, and enough to make the fixes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.document import replaced
from pylint_tfhub.findings import Applicability
from pylint_tfhub.output.formats import render
from tests.output.reports import (
    HOSTILE,
    ROOT,
    SOURCE,
    VERSION,
    diagnostic,
    fix,
    in_notebook,
    report,
)

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "output-formats.schema.json").read_text("utf-8")
)


def rendered(reports):
    return json.loads(render("json", reports, version=VERSION, root=ROOT))


@pytest.fixture(scope="module")
def everything():
    return rendered(
        [
            Report((diagnostic("module", fix(("module", "m")), message=HOSTILE),)),
            Report((in_notebook(), diagnostic("", path=None)), (Problem(None, HOSTILE),)),
        ]
    )


def test_it_is_valid_by_its_schema(everything):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(everything, SCHEMA, jsonschema.Draft202012Validator)


def test_the_schema_names_every_key_that_is_printed_and_requires_it(everything):
    message = everything["messages"][0]
    change = message["fixes"][0]
    edit = change["edits"][0]
    printed = {
        "message": message,
        "problem": everything["problems"][0],
        "fix": change,
        "edit": edit,
        "place": edit["start"],
    }
    for name, value in printed.items():
        described = SCHEMA["$defs"][name]
        assert list(value) == described["required"] == list(described["properties"])
    assert list(everything) == SCHEMA["required"] == list(SCHEMA["properties"])


def test_names_and_columns_are_those_of_pylint():
    found = rendered(report(diagnostic("hub.Module(größe", path="src/train.py")))["messages"][0]
    assert found == {
        "type": "error",
        "symbol": "tfhub-removed-api",
        "message": "`hub.Module` was removed",
        "messageId": "E8702",
        "confidence": "INFERENCE",
        "path": "src/train.py",
        "cell": None,
        "pointer": None,
        "fileLine": None,
        "line": 3,
        "column": 27,  # bytes: "ö", "ß" and the emoji take 2, 2 and 4
        "endLine": 3,
        "endColumn": 45,
        "fixes": [],
    }


def test_edits_can_be_made_from_their_offsets():
    change = fix(("Module", "load"), (", trainable=True", ""), ("(\n    ", "("))
    (printed,) = rendered(report(diagnostic("module", change)))["messages"][0]["fixes"]
    text = SOURCE
    for edit in sorted(printed["edits"], key=lambda edit: -edit["start"]["offset"]):
        text = text[: edit["start"]["offset"]] + edit["text"] + text[edit["end"]["offset"] :]
    assert text == replaced(SOURCE, [placed.edit for placed in change.edits])
    assert 'hub.load(größe)\nvectors = module(["a"])' in text


@pytest.mark.parametrize("applicability", Applicability)
def test_fixes_of_every_kind_are_printed_with_it(applicability):
    found = diagnostic("module", fix(("module", "m"), title="Do", applicability=applicability))
    (printed,) = rendered(report(found))["messages"][0]["fixes"]
    assert (printed["title"], printed["applicability"]) == ("Do", applicability.value)


def test_a_notebook_has_cells_pointers_and_lines_and_no_offsets():
    found = rendered(report(in_notebook()))["messages"][0]
    place = {
        "cell": 3,
        "pointer": "/cells/2/source/1",
        "fileLine": 31,
        "line": 2,
        "column": 4,
    }
    assert {key: found[key] for key in place} == place
    assert found["fixes"][0]["edits"][0]["start"] == place | {"offset": None}


def test_hostile_text_comes_out_as_it_went_in():
    found = rendered([Report((diagnostic("module", message=HOSTILE),), (Problem("a", HOSTILE),))])
    assert found["messages"][0]["message"] == found["problems"][0]["message"] == HOSTILE


@pytest.mark.parametrize(
    ("letter", "kind"),
    [("F", "fatal"), ("E", "error"), ("W", "warning"), ("R", "refactor"), ("I", "info")],
)
def test_the_type_is_that_of_the_id(letter, kind):
    found = rendered(report(diagnostic("module", id_=f"{letter}8702")))
    assert found["messages"][0]["type"] == kind
