"""JUnit's XML, which most servers that run tests can show: one failed test for each finding."""

from __future__ import annotations

import posixpath
import re
from itertools import chain
from xml.etree.ElementTree import Element, indent, tostring

from pylint_tfhub.diagnostics import Diagnostic, Problem
from pylint_tfhub.output.shared import TOOL, Run, file_line, located, said, where

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(run: Run) -> str:
    """A suite for each file; one test that passed if there is nothing to say of any file."""
    suites: dict[str, list[Element]] = {}
    for diagnostic in run.diagnostics:
        path = run.path(diagnostic.path)
        suites.setdefault(path, []).append(_finding(run, path, diagnostic))
    for problem in run.problems:
        path = TOOL if problem.path is None else run.path(problem.path)
        suites.setdefault(path, []).append(_problem(path, problem))
    if not suites:
        # Some servers take a report without tests for a failure.
        suites[TOOL] = [_case(TOOL, "no findings")]
    top = _element("testsuites", {"name": TOOL, **_counts(list(chain(*suites.values())))})
    for path, cases in suites.items():
        suite = _element("testsuite", {"name": path, **_counts(cases), "skipped": "0"})
        suite.extend(cases)
        top.append(suite)
    indent(top)
    # Other characters than ASCII's become references, so the encoding of the file cannot be wrong.
    text = tostring(top, "us-ascii", xml_declaration=False).decode()
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _finding(run: Run, path: str, diagnostic: Diagnostic) -> Element:
    start = diagnostic.start
    place = where(start) or f"line {start.line}"
    case = _case(path, f"{diagnostic.symbol}, {place}, column {start.byte_column}")
    case.set("file", _legal(path))
    case.set("line", str(file_line(start)))
    failure = _element("failure", {"type": diagnostic.id, "message": said(diagnostic)})
    failure.text = _legal("\n".join([located(run, diagnostic), *diagnostic.lines]))
    case.append(failure)
    return case


def _problem(path: str, problem: Problem) -> Element:
    case = _case(path, "can be checked")
    error = _element("error", {"type": "problem", "message": problem.message})
    error.text = _legal("\n".join(problem.message.splitlines()))
    case.append(error)
    return case


def _case(path: str, name: str) -> Element:
    return _element("testcase", {"classname": posixpath.splitext(path)[0], "name": name})


def _counts(cases: list[Element]) -> dict[str, str]:
    tags = [child.tag for case in cases for child in case]
    return {
        "tests": str(len(cases)),
        "failures": str(tags.count("failure")),
        "errors": str(tags.count("error")),
    }


def _element(tag: str, attributes: dict[str, str]) -> Element:
    return Element(tag, {name: _legal(text) for name, text in attributes.items()})


def _legal(text: str) -> str:
    """The text with U+FFFD for the characters that XML cannot hold, even as references."""
    return _NOT_IN_XML.sub("\ufffd", text)
