"""Passes of fixes over a document, and the fixes that they refuse."""

from __future__ import annotations

import codecs
import json

import pytest

from pylint_tfhub.diagnostics import Diagnostic, Problem, Report
from pylint_tfhub.document import Document, PythonFile, open_document
from pylint_tfhub.findings import Applicability
from pylint_tfhub.fixes.fixing import Fixed, fix_document
from tests.fixes.rules import Words, finding, fix


def fixed(content: str, check: object, *, unsafe: bool = False) -> Fixed:
    assert callable(check)
    return fix_document(PythonFile("a.py", content.encode()), check, unsafe=unsafe)


def text(result: Fixed) -> str:
    return result.document.text.content


def messages(result: Fixed) -> list[str]:
    return [problem.message for problem in result.problems]


def test_all_findings_are_fixed_in_one_pass() -> None:
    check = Words({"old": ("E1", "new")})
    result = fixed("old(old, 1)\n\nx = old\n", check)
    assert text(result) == "new(new, 1)\n\nx = new\n"
    assert [applied.diagnostic.start[:2] for applied in result.applied] == [(1, 0), (1, 4), (3, 4)]
    assert result.report == Report()
    assert result.problems == ()
    assert check.calls == 3  # before, after, and what stands in the file until it is written


def test_without_findings_the_document_is_the_same_object() -> None:
    document = PythonFile("a.py", b"\xef\xbb\xbfx = 1\r\n")
    assert fix_document(document, Words({}), unsafe=True).document is document


def test_a_fix_that_leads_to_another_finding_is_refused() -> None:
    check = Words({"one": ("E1", "two"), "two": ("E2", "three")})
    result = fixed("two\none\ntwo\n", check)
    assert text(result) == "three\none\nthree\n"
    assert messages(result) == [
        "line 2: the fix of symbol-e1 was not made: it would lead to a finding of symbol-e2"
    ]


def test_fixes_in_each_others_way_are_made_in_several_passes() -> None:
    def check(document: Document) -> Report:
        found = [
            finding(document, "E1", at, at + 1, fix(document, (at, at + 1, "b")))
            for at, character in enumerate(document.text.content)
            if character == "a"
        ]
        return Report(tuple(found))

    result = fixed("aaaaa", check)
    assert text(result) == "bbbbb"
    assert len(result.applied) == 5
    assert result.problems == ()


def test_what_was_refused_is_tried_again_when_other_fixes_were_made() -> None:
    words = Words({"first": ("E1", "second"), "old": ("E2", "new")})

    def check(document: Document) -> Report:
        report = words(document)
        if {"second", "old"} <= set(document.text.content.split()):
            return Report(report.diagnostics, (Problem("a.py", "not with `old`"),))
        return report

    first = fixed("first\nold\n", check)
    assert text(first) == "second\nnew\n"
    assert first.problems == ()


@pytest.mark.parametrize(
    ("applicability", "unsafe", "made"),
    [
        (Applicability.SAFE, False, True),
        (Applicability.SAFE, True, True),
        (Applicability.UNSAFE, False, False),
        (Applicability.UNSAFE, True, True),
        (Applicability.DISPLAY, True, False),
    ],
)
def test_who_decides(applicability: Applicability, *, unsafe: bool, made: bool) -> None:
    result = fixed("old", Words({"old": ("E1", "new")}, applicability), unsafe=unsafe)
    assert text(result) == ("new" if made else "old")
    assert bool(result.applied) is made
    assert bool(result.report.diagnostics) is not made


@pytest.mark.parametrize("unsafe", [False, True])
def test_alternatives(*, unsafe: bool) -> None:
    def check(document: Document) -> Report:
        if document.text.content != "a":
            return Report()
        fixes = (
            fix(document, (0, 1, "display"), applicability=Applicability.DISPLAY),
            fix(document, (0, 1, "unsafe"), applicability=Applicability.UNSAFE),
            fix(document, (0, 1, "safe")),
        )
        return Report((finding(document, "E1", 0, 1, *fixes),))

    assert text(fixed("a", check, unsafe=unsafe)) == ("unsafe" if unsafe else "safe")


def test_a_result_that_does_not_parse_is_refused_alone() -> None:
    check = Words({"bad": ("E1", "("), "old": ("E2", "new")})
    result = fixed("old\nbad\nold\nbad\nold\n", check)
    assert text(result) == "new\nbad\nnew\nbad\nnew\n"
    assert messages(result) == [
        f"line {line}: the fix of symbol-e1 was not made: the result cannot be parsed"
        for line in (2, 4)
    ]
    assert [each.id for each in result.report.diagnostics] == ["E1", "E1"]


def test_a_result_that_does_not_compile_is_refused() -> None:
    check = Words({"bad": ("E1", "a"), "old": ("E2", "new")})
    result = fixed("f(a=1, bad=2); old\n", check)
    assert text(result) == "f(a=1, bad=2); new\n"
    assert messages(result) == [
        "line 1: the fix of symbol-e1 was not made: the result cannot be parsed"
    ]


@pytest.mark.parametrize("code", ["return old\n", "f(a=1, a=2); old\n", "await old\n"])
def test_code_that_never_compiled_is_fixed(code: str) -> None:
    assert text(fixed(code, Words({"old": ("E1", "new")}))) == code.replace("old", "new")


def test_guilty_fixes_are_found_without_trying_each_alone() -> None:
    check = Words({"bad": ("E1", "("), "old": ("E2", "new")})
    result = fixed("\n".join(["old"] * 100 + ["bad"] + ["old"] * 100), check)
    assert text(result).count("new") == 200
    assert len(result.problems) == 1
    assert check.calls < 30


def test_a_fix_that_leaves_its_finding_is_refused_and_remembered_where_it_moves_to() -> None:
    check = Words({"stays": ("E1", "stays"), "old": ("E2", "renewed\nrenewed")})
    result = fixed("old\nstays\nold\nstays\n", check)
    assert text(result) == "renewed\nrenewed\nstays\nrenewed\nrenewed\nstays\n"
    assert messages(result) == [
        f"line {line}: the fix of symbol-e1 was not made: its finding, or one like it, would be "
        "there afterwards"
        for line in (3, 6)
    ]


def test_a_finding_that_stays_is_not_outweighed_by_another_that_goes() -> None:
    def check(document: Document) -> Report:
        content = document.text.content
        found = [finding(document, "E1", 0, 1, fix(document, (4, 5, "c")))]
        if content.endswith("b"):
            found.append(finding(document, "E1", 4, 5))
        return Report(tuple(found))

    result = fixed("a, \nb", check)
    assert text(result) == "a, \nb"
    assert messages(result) == [
        "line 1: the fix of symbol-e1 was not made: its finding would still be there"
    ]


def test_new_problems_are_refused_and_old_ones_kept() -> None:
    worse = Words({"old": ("E1", "unreadable")})
    assert messages(fixed("old\n", worse)) == [
        "line 1: the fix of symbol-e1 was not made: it would lead to a problem: after line 1 "
        "something is wrong"
    ]
    result = fixed("unreadable\nold\n", Words({"old": ("E1", "new\nnew")}))
    assert text(result) == "unreadable\nnew\nnew\n"
    assert [problem.message for problem in result.report.problems] == [
        "after line 2 something is wrong",
        "after line 3 something is wrong",
    ]


def test_fixes_that_only_work_one_after_the_other() -> None:
    def check(document: Document) -> Report:
        content = document.text.content
        found: list[Diagnostic] = []
        for word in ("a", "b"):
            at = content.find(word)
            if at >= 0:
                new = "(0)" if "(" not in content else "0"
                found.append(finding(document, "E1", at, at + 1, fix(document, (at, at + 1, new))))
        problems = [Problem("a.py", "twice")] if content.count("(") > 1 else []
        return Report(tuple(found), tuple(problems))

    result = fixed("a; b", check)
    assert text(result) == "(0); 0"
    assert result.problems == ()
    assert len(result.applied) == 2


def test_edits_in_each_others_way_are_a_fault_of_the_fix() -> None:
    def check(document: Document) -> Report:
        overlapping = fix(document, (0, 3, "x"), (2, 4, "y"))
        empty = fix(document)
        return Report(
            (finding(document, "E1", 0, 3, overlapping), finding(document, "E2", 0, 3, empty))
        )

    result = fixed("abcd", check)
    assert text(result) == "abcd"
    assert len(result.problems) == 2
    assert {message.partition(": ")[2] for message in messages(result)} == {
        "the fix of symbol-e1 was not made: its edits are in each other's way",
        "the fix of symbol-e2 was not made: its edits are in each other's way",
    }


def test_characters_that_the_encoding_lacks() -> None:
    data = "# coding: latin-1\n'é'; old; two\n".encode("latin-1")
    check = Words({"old": ("E1", "'€'"), "two": ("E2", "'ü'")})
    result = fix_document(PythonFile("a.py", data), check, unsafe=False)
    assert result.document.data == "# coding: latin-1\n'é'; old; 'ü'\n".encode("latin-1")
    assert messages(result) == [
        "line 2: the fix of symbol-e1 was not made: the file's encoding, iso-8859-1, has no '€'"
    ]


@pytest.mark.parametrize(
    ("encoding", "other"),
    [("cp932", b"\x87\x90"), ("big5", b"\xa2\xcc"), ("utf-7", b"+AGE-"), ("unicode_escape", b"")],
)
def test_bytes_that_the_encoding_would_write_otherwise(encoding: str, other: bytes) -> None:
    data = f"# coding: {encoding}\n# ".encode() + other + b"\nold\n"
    result = fix_document(PythonFile("a.py", data), Words({"old": ("E1", "new")}), unsafe=False)
    assert result.document.data == data
    (message,) = messages(result)
    assert f"as they are in the file's encoding, {encoding}; save it as UTF-8" in message


def test_a_fix_that_changes_how_the_file_is_read_is_refused() -> None:
    check = Words({"old": ("E1", "x = 1  # coding: latin-1"), "more": ("E2", "new")})
    result = fixed("# é\nold\nmore\n", check)
    assert text(result) == "# é\nx = 1  # coding: latin-1\nnew\n"  # not on a line of its own
    check = Words({"old": ("E1", "coding: latin-1")})
    result = fixed("# é\n# old\n", check)
    assert text(result) == "# é\n# old\n"
    assert messages(result) == [
        "line 2: the fix of symbol-e1 was not made: the result is not read as it was written"
    ]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "\f", "newline"])
def test_all_other_bytes_stay(mark: bytes, newline: str, end: str) -> None:
    lines = ["\f# é", "if x:", "\told; '\u2028'", "y\\", "  ", "# \x0b trailing  "]
    content = newline.join(lines) + (newline if end == "newline" else end)
    data = mark + content.encode()
    result = fix_document(PythonFile("a.py", data), Words({"old": ("E1", "néw")}), unsafe=False)
    assert result.document.data == data.replace(b"old", "néw".encode())


def test_a_fault_of_the_check_is_a_problem() -> None:
    def check(_: Document) -> Report:
        raise RuntimeError("broken")

    result = fixed("old", check)
    assert text(result) == "old"
    assert [problem.message for problem in result.report.problems] == [
        "internal error: RuntimeError: broken"
    ]


def test_a_check_that_fails_on_the_result_refuses_the_fix() -> None:
    words = Words({"old": ("E1", "new")})

    def check(document: Document) -> Report:
        if "new" in document.text.content:
            raise RuntimeError("broken")
        return words(document)

    result = fixed("old", check)
    assert text(result) == "old"
    assert "RuntimeError: broken" in messages(result)[0]


def test_findings_that_never_end_do_end() -> None:
    def check(document: Document) -> Report:
        length = len(document.text.content)
        more = fix(document, (length, length, "1"))
        return Report((finding(document, f"E{length % 2}", 0, 1, more),))

    result = fixed("1", check)
    assert text(result) == "1"
    assert len(result.problems) == 1


def test_the_last_check_is_of_the_document_as_it_was() -> None:
    words = Words({"bad": ("E1", "("), "old": ("E2", "new")})
    checked: list[Document] = []

    def check(document: Document) -> Report:
        checked.append(document)
        return words(document)

    result = fixed("old; bad", check)
    assert text(result) == "new; bad"
    assert checked[-1] is checked[0]


def test_a_cell_of_a_notebook_may_become_empty() -> None:
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    cells = [{**cell, "source": source} for source in (["a"], ["old\n"], ["b = 1"])]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    document = open_document("a.ipynb", json.dumps(content).encode())
    result = fix_document(document, Words({"old": ("E1", "")}), unsafe=False)
    assert result.problems == ()
    sources = [each["source"] for each in json.loads(result.document.data)["cells"]]
    assert ["".join(source).strip() for source in sources] == ["a", "", "b = 1"]
