"""Code quality reports: what GitLab requires of them."""

from __future__ import annotations

import json
import re

import pytest

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.output.formats import render
from tests.output.reports import HOSTILE, ROOT, VERSION, diagnostic, in_notebook, report

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def rendered(reports):
    return json.loads(render("gitlab", reports, version=VERSION, root=ROOT))


def test_a_finding_has_what_gitlab_requires():
    (found,) = rendered(report(diagnostic("module", path=f"{ROOT}/src/train.py")))
    assert re.fullmatch("[0-9a-f]{32}", found.pop("fingerprint"))
    assert found == {
        "type": "issue",
        "check_name": "tfhub-removed-api",
        "description": "`hub.Module` was removed",
        "categories": ["Bug Risk"],
        "severity": "critical",
        "location": {"path": "src/train.py", "lines": {"begin": 3}},
    }


def test_every_entry_has_its_own_fingerprint():
    same = diagnostic("module", message=HOSTILE)
    problem = Problem("a.py", HOSTILE)
    found = rendered(
        [
            Report((same, same), (problem, problem, Problem(None, HOSTILE))),
            Report((in_notebook(), diagnostic("", path=None))),
        ]
    )
    assert len({entry["fingerprint"] for entry in found}) == len(found) == 6
    assert {entry["severity"] for entry in found} <= SEVERITIES


@pytest.mark.parametrize(
    ("letter", "severity"),
    [("F", "blocker"), ("E", "critical"), ("W", "major"), ("R", "minor"), ("I", "info")],
)
def test_the_severity_is_that_of_the_id(letter, severity):
    assert rendered(report(diagnostic("module", id_=f"{letter}8702")))[0]["severity"] == severity


def test_a_notebook_has_its_cell_in_the_text_and_the_line_of_the_file():
    (found,) = rendered(report(in_notebook()))
    assert found["description"] == "cell 3, line 2: `hub.Module` is deprecated"
    assert found["location"] == {"path": "lab/intro.ipynb", "lines": {"begin": 31}}


def test_problems_block():
    unreadable, wrong = rendered(
        [Report((), (Problem("a.py", "cannot be parsed"), Problem(None, "wrong target")))]
    )
    assert (unreadable["severity"], unreadable["location"]["path"]) == ("blocker", "a.py")
    assert (wrong["description"], wrong["location"]["path"]) == ("wrong target", ".")
