"""The Reviewdog Diagnostic Format, read with its message types as reviewdog does."""

# pylint: disable=no-member  # protobuf makes these types when it is imported

from __future__ import annotations

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

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

# The message types of the format, field by field in the order of their numbers from 1 unless given.
MESSAGES = {
    "DiagnosticResult": {"diagnostics": ["Diagnostic"], "source": "Source", "severity": "Severity"},
    "Diagnostic": {
        "message": str,
        "location": "Location",
        "severity": "Severity",
        "source": "Source",
        "code": "Code",
        "suggestions": ["Suggestion"],
    },
    "Location": {"path": str, "range": "Range"},
    "Range": {"start": "Position", "end": "Position"},
    "Position": {"line": int, "column": int},
    "Suggestion": {"range": "Range", "text": str},
    "Source": {"name": str, "url": str},
    "Code": {"value": str, "url": str},
}
SEVERITIES = ("UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO")
Field = descriptor_pb2.FieldDescriptorProto


def field(name, number, kind):
    made = Field(name=name, number=number, json_name=name, label=Field.LABEL_OPTIONAL)
    if isinstance(kind, list):
        made.label, (kind,) = Field.LABEL_REPEATED, kind
    if kind is str:
        made.type = Field.TYPE_STRING
    elif kind is int:
        made.type = Field.TYPE_INT32
    else:
        made.type = Field.TYPE_ENUM if kind == "Severity" else Field.TYPE_MESSAGE
        made.type_name = f".rdf.{kind}"
    return made


@pytest.fixture(scope="module")
def result_type():
    file = descriptor_pb2.FileDescriptorProto(name="rdf.proto", package="rdf", syntax="proto3")
    severity = file.enum_type.add(name="Severity")
    for number, name in enumerate(SEVERITIES):
        severity.value.add(name=name, number=number)
    for name, fields in MESSAGES.items():
        message = file.message_type.add(name=name)
        message.field.extend(
            field(key, number, kind) for number, (key, kind) in enumerate(fields.items(), 1)
        )
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    message = pool.FindMessageTypeByName("rdf.DiagnosticResult")
    if hasattr(message_factory, "GetMessageClass"):
        return message_factory.GetMessageClass(message)
    return message_factory.MessageFactory(pool).GetPrototype(message)  # protobuf before 4.22


@pytest.fixture
def read(result_type):
    """Reads a document strictly: what the types do not know is an error."""

    def parsed(reports):
        document = render("rdjson", reports, version=VERSION, root=ROOT)
        return json_format.Parse(document, result_type())

    return parsed


def position(place):
    return place.line, place.column


def test_a_finding_has_its_range_in_bytes_from_one(read):
    result = read(report(diagnostic("hub.Module(größe", path=f"{ROOT}/src/train.py")))
    assert result.source.name == "pylint-tfhub"
    (found,) = result.diagnostics
    assert found.message == "`hub.Module` was removed"
    assert found.location.path == "src/train.py"
    assert position(found.location.range.start) == (3, 28)
    assert position(found.location.range.end) == (3, 46)
    assert SEVERITIES[found.severity] == "ERROR"
    assert found.code.value == "E8702"
    assert found.code.url.endswith("/rules/tfhub-removed-api/")
    assert not found.suggestions


def accepted(suggestion, source=SOURCE):
    """The file as it is when a suggestion alone is accepted."""
    lines = source.encode().splitlines(keepends=True)
    start, end = suggestion.range.start, suggestion.range.end

    def offset(place):
        return sum(map(len, lines[: place.line - 1])) + place.column - 1

    data = source.encode()
    return (data[: offset(start)] + suggestion.text.encode() + data[offset(end) :]).decode()


@pytest.mark.parametrize(
    "changes",
    [
        [("hub.Module", "hub.load")],
        [("größe, tr", "tr")],
        [("trainable=True", ""), ("vectors", "v")],
        [("Module", "load"), (", trainable=True", "")],
        [(", trainable=True", ""), ("Module", "load")],
        [("vectors", "v"), ("module(\n", "m(\n"), ('"a"', "'😀'")],
    ],
)
def test_a_suggestion_makes_the_whole_fix(read, changes):
    change = fix(*changes)
    found = diagnostic('hub.Module(größe, trainable=True)\nvectors = module(\n    ["a"]', change)
    (suggestion,) = read(report(found)).diagnostics[0].suggestions
    assert accepted(suggestion) == replaced(SOURCE, [placed.edit for placed in change.edits])


@pytest.mark.parametrize(
    "changes",
    [
        [("import", "from")],
        [("import", "from"), ("module", "m")],
        [("module", "m"), ("vectors", "v")],
    ],
)
def test_a_fix_that_reaches_beyond_the_finding_is_only_named(read, changes):
    (found,) = read(report(diagnostic("module", fix(*changes, title="Use it")))).diagnostics
    assert not found.suggestions
    assert found.message == "`hub.Module` was removed\n\nFix: Use it."


def test_only_the_best_fix_is_suggested_and_all_are_named(read):
    safe = fix(("module", "m"), title="Use this")
    unsafe = fix(("module", "n"), title="Use that", applicability=Applicability.UNSAFE)
    (found,) = read(report(diagnostic("module", safe, unsafe))).diagnostics
    assert [suggestion.text for suggestion in found.suggestions] == ["m"]
    assert found.message.splitlines()[2:] == [
        "Fix: Use this.",
        "",
        "Fix that can change what the code does: Use that.",
    ]


def test_what_is_only_shown_is_not_suggested(read):
    shown = fix(("module", "m"), title="Freeze it", applicability=Applicability.DISPLAY)
    (found,) = read(report(diagnostic("module", shown))).diagnostics
    assert not found.suggestions
    assert found.message.endswith("Possible fix, to be chosen by hand: Freeze it.")


def test_a_notebook_has_its_cell_in_the_text_and_the_line_of_the_file(read):
    (found,) = read(report(in_notebook())).diagnostics
    assert found.message.startswith("cell 3, line 2: ")
    assert position(found.location.range.start) == (31, 0)
    assert not found.location.range.HasField("end")
    assert not found.suggestions


def test_problems_are_errors(read):
    problems = (Problem("a.py", "cannot be parsed"), Problem(None, "wrong target"))
    unreadable, wrong = read([Report((), problems)]).diagnostics
    assert (unreadable.message, unreadable.location.path) == ("cannot be parsed", "a.py")
    assert (SEVERITIES[wrong.severity], wrong.HasField("location")) == ("ERROR", False)


def test_hostile_text_is_read_as_it_is_but_for_surrogates(read):
    found = diagnostic("module", fix(("module", HOSTILE)), message=HOSTILE)
    result = read([Report((found,), (Problem(HOSTILE, HOSTILE),))])
    clean = HOSTILE.replace("\ud800", "\ufffd")
    assert result.diagnostics[0].suggestions[0].text == result.diagnostics[1].message == clean
