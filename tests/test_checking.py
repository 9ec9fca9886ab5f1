"""Reports on documents: the same findings as pylint's, in the same places, and what goes wrong."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from pylint_tfhub import engine
from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.document import open_document
from pylint_tfhub.rules import all_rules
from pylint_tfhub.settings import Settings
from tests.agreement_with_pylint import by_pylint, by_us

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(
    path
    for folder in ("docs/examples", "tests/functional", "tests/integration/projects")
    for path in (ROOT / folder).rglob("*.py")
)
REMOVED = 'import tensorflow_hub as hub\nhub.Module("x")\n'


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> None:
    """Nothing above the directory of a test is part of its project."""
    (tmp_path / ".git").mkdir()


def check(path: Path, text: str = REMOVED, settings: Settings | None = None) -> Report:
    return Checker(settings or Settings()).check(open_document(str(path), text.encode()))


def test_findings_of_all_examples_are_those_of_pylint() -> None:
    expected = by_pylint(EXAMPLES)
    assert len(EXAMPLES) > 150
    assert len(expected) > 500
    assert by_us(EXAMPLES) == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_places_are_those_of_pylint_in_every_encoding(
    tmp_path: Path, newline: str, encoding: str
) -> None:
    lines = [
        f"# -*- coding: {'latin-1' if encoding == 'latin-1' else 'utf-8'} -*-",
        "import tensorflow_hub as hub",
        "\x0cprint('\u00e9\u00e9'); hub.Module('\u00e9',",
        "           'b')",
        "@hub.Module",
        "def decorated(): pass",
        "class Base(hub.Module): pass",
    ]
    path = tmp_path / "code.py"
    path.write_bytes(newline.join(lines).encode(encoding))

    found = by_us([path])

    assert [(each.line, each.column) for each in found] == [(3, 16), (5, 1), (7, 11)]
    assert found == by_pylint([path])


def test_a_file_that_does_not_parse_is_a_problem_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "code.py"

    report = check(path, REMOVED + "x = (\n")

    assert report == Report(
        (), (Problem(str(path), "cannot be parsed: line 3: '(' was never closed"),)
    )


@pytest.mark.parametrize("text", ["import tensorflow_hub\n\0", "x = " + "(" * 9000 + ")" * 9000])
def test_what_python_refuses_is_a_problem(tmp_path: Path, text: str) -> None:
    (problem,) = check(tmp_path / "code.py", text).problems
    assert problem.message.startswith("cannot be parsed: ")


def test_what_is_wrong_with_the_project_is_a_problem_of_no_file(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow-hub===\n", encoding="utf-8")

    (problem,) = check(tmp_path / "code.py").problems

    assert problem.path is None
    assert "requirements.txt" in problem.message


def test_a_declaration_that_cannot_be_read_does_not_hide_findings(tmp_path: Path) -> None:
    text = '[tool.pylint-tfhub.handles]\n"x" = "tf3"\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")

    report = check(tmp_path / "code.py")

    assert [each.symbol for each in report.diagnostics] == ["tfhub-removed-api"]
    assert [problem.path for problem in report.problems] == [None]
    assert "'tf3' is no format" in report.problems[0].message


def test_a_fault_in_one_rule_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_context: object) -> None:
        raise KeyError("no such thing")

    rules = [
        dataclasses.replace(rule, check=broken) if rule.id == "W8701" else rule
        for rule in all_rules()
    ]
    monkeypatch.setattr(engine, "all_rules", lambda: rules)

    report = check(tmp_path / "code.py")

    assert [each.id for each in report.diagnostics] == ["E8702"]
    assert "internal error in tfhub-deprecated-module" in report.problems[0].message
    assert "KeyError: 'no such thing' in broken" in report.problems[0].message


def test_a_fault_elsewhere_is_a_problem_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("no such thing")

    monkeypatch.setattr(engine, "Context", broken)

    report = check(tmp_path / "code.py")

    assert report.diagnostics == ()
    assert report.problems[0].path == str(tmp_path / "code.py")
    assert "internal error: KeyError: 'no such thing' in broken" in report.problems[0].message


@pytest.mark.parametrize(
    ("pattern", "path", "is_ignored"),
    [
        ("tests/*", "tests/code.py", True),
        ("tests", "tests/deep/er/code.py", True),
        ("*.py", "code.py", True),
        ("code.py", "deep/code.py", True),
        ("/code.py", "deep/code.py", False),
        ("tests/*", "code.py", False),
    ],
)
def test_rules_can_be_ignored_in_single_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, path: str, is_ignored: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    ignores = ((pattern, frozenset({"tfhub-removed-api"})),)
    settings = Settings(per_file_ignores=ignores, root=str(tmp_path))

    assert (check(Path(path), settings=settings).diagnostics == ()) is is_ignored
    assert (check(tmp_path / path, settings=settings).diagnostics == ()) is is_ignored


def test_only_the_named_rule_is_ignored_in_a_file(tmp_path: Path) -> None:
    ignores = (("*", frozenset({"tfhub-deprecated-module"})),)
    settings = Settings(per_file_ignores=ignores, root=str(tmp_path))
    assert len(check(tmp_path / "code.py", settings=settings).diagnostics) == 1


DISABLED = "  # pylint: disable=tfhub-removed-api"


@pytest.mark.parametrize("first", ["", DISABLED])
def test_no_fix_changes_a_line_on_which_its_rule_is_disabled(tmp_path: Path, first: str) -> None:
    text = (
        "import tensorflow_hub as hub\n"
        'm = hub.Module("a/b")\n'
        f"size = hub.get_expected_image_size(m){first}\n"
    )
    found = check(tmp_path / "code.py", text).diagnostics
    assert [bool(item.fixes) for item in found] == ([False] if first else [True, True])


def test_a_disabled_line_of_another_rule_can_be_fixed(tmp_path: Path) -> None:
    text = REMOVED.rstrip() + DISABLED.replace("removed-api", "deprecated-module") + "\n"
    assert [bool(item.fixes) for item in check(tmp_path / "code.py", text).diagnostics] == [True]
