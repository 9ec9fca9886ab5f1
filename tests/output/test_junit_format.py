"""JUnit's XML: what servers count, and text that XML cannot hold."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.output.formats import render
from tests.output.reports import HOSTILE, ROOT, VERSION, diagnostic, in_notebook, report


def rendered(reports):
    return fromstring(render("junit", reports, version=VERSION, root=ROOT))


def test_a_finding_is_a_failed_test():
    (suite,) = rendered(report(diagnostic('module(\n    ["a"]', path="src/train.py")))
    (case,) = suite
    assert suite.attrib == {
        "name": "src/train.py",
        "tests": "1",
        "failures": "1",
        "errors": "0",
        "skipped": "0",
    }
    assert case.attrib == {
        "classname": "src/train",
        "name": "tfhub-removed-api, line 4, column 10",
        "file": "src/train.py",
        "line": "4",
    }
    (failure,) = case
    assert failure.attrib == {"type": "E8702", "message": "`hub.Module` was removed"}
    assert failure.text == (
        "src/train.py:4:10: E8702: `hub.Module` was removed (tfhub-removed-api)\n"
        "vectors = module(\n"
        '    ["a"])'
    )


def test_files_are_suites_and_all_are_counted():
    top = rendered(
        [
            Report((diagnostic("module"), in_notebook()), (Problem("train.py", "half"),)),
            Report((diagnostic("hub", path="./train.py"),), (Problem(None, "wrong target"),)),
        ]
    )
    assert top.attrib == {"name": "pylint-tfhub", "tests": "5", "failures": "3", "errors": "2"}
    assert [(suite.get("name"), suite.get("failures"), suite.get("errors")) for suite in top] == [
        ("train.py", "2", "1"),
        ("lab/intro.ipynb", "1", "0"),
        ("pylint-tfhub", "0", "1"),
    ]
    assert [case.get("name") for case in top.iter("testcase") if case.find("error") is not None]


def test_a_notebook_has_its_cell_in_the_text_and_the_line_of_the_file():
    case = next(rendered(report(in_notebook())).iter("testcase"))
    assert case.get("name") == "tfhub-deprecated-module, cell 3, line 2, column 4"
    assert (case.get("file"), case.get("line")) == ("lab/intro.ipynb", "31")
    assert case[0].get("message") == "cell 3, line 2: `hub.Module` is deprecated"
    assert case[0].text.startswith("lab/intro.ipynb:cell 3:2:4: W8701: ")


def test_what_xml_cannot_hold_is_replaced_and_the_rest_is_read_as_it_is():
    document = render(
        "junit",
        [Report((diagnostic("module", message=HOSTILE),), (Problem("a.py", HOSTILE),))],
        version=VERSION,
        root=ROOT,
    )
    error = next(fromstring(document).iter("error"))
    for illegal in ("\x00", "\x1b", "\ufffe", "\ud800"):
        assert illegal not in document
    legal = HOSTILE
    for illegal in ("\x00", "\x1b", "\ufffe", "\ud800"):
        legal = legal.replace(illegal, "\ufffd")
    assert error.get("message") == legal
    assert "]]>" not in document
