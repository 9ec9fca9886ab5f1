"""The boundary round the rules, the files passed over, and who may import whom."""

from __future__ import annotations

import ast
import dataclasses
from pathlib import Path

import pytest
from pylint.lint import PyLinter
from pylint.message import Message
from pylint.reporters import CollectingReporter

import pylint_tfhub
from pylint_tfhub import engine
from pylint_tfhub.gate import Files
from pylint_tfhub.rules import all_rules, listed

PACKAGE = Path(pylint_tfhub.__file__).parent
REMOVED = 'import tensorflow_hub as hub\nhub.Module("x")\n'


def lint(path: Path, checker: str = "tfhub") -> list[Message]:
    linter = PyLinter(reporter=CollectingReporter())
    pylint_tfhub.register(linter)
    linter.disable("all")
    linter.enable(checker)
    linter.check([str(path)])
    assert isinstance(linter.reporter, CollectingReporter)
    return linter.reporter.messages


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_fault_in_one_rule_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_context: object) -> None:
        raise KeyError("no such thing")

    rules = [
        dataclasses.replace(rule, check=broken)
        if rule.symbol == "tfhub-deprecated-module"
        else rule
        for rule in all_rules()
    ]
    monkeypatch.setattr(engine, "all_rules", lambda: rules)

    messages = lint(write(tmp_path / "code.py", REMOVED))

    assert [item.symbol for item in messages] == ["tfhub-internal-error", "tfhub-removed-api"]
    assert "tfhub-deprecated-module" in messages[0].msg
    assert "KeyError: 'no such thing' in broken" in messages[0].msg


def test_a_requirement_that_cannot_be_read_is_one_clear_message(tmp_path: Path) -> None:
    write(tmp_path / "requirements.txt", "tensorflow-hub===\n")

    messages = lint(write(tmp_path / "code.py", REMOVED))

    assert [item.symbol for item in messages] == ["tfhub-unreadable-target"]
    assert "requirements.txt" in messages[0].msg
    assert "tensorflow-hub===" in messages[0].msg


def test_files_that_cannot_hold_a_finding_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "setup.py", "")
    write(tmp_path / "compat.py", "import tensorflow_hub as hub\n")
    write(tmp_path / "again.py", "from compat import hub\n")
    write(tmp_path / "plain.py", "import os\n")
    files = Files()

    def passes(text: bytes) -> bool:
        return files.may_concern(text, str(tmp_path / "code.py"))

    assert passes(b"import tensorflow_hub\n")
    assert passes(b"config.share_cluster_devices_in_session = True\n")
    assert passes(b"from compat import hub\n")
    assert passes(b"from again import *\n")
    assert passes(b"if True:\n    import compat\n")
    assert passes(b"from compat import (\n    hub,\n)\n")
    assert passes(b"import os; import compat\n")
    assert passes(b"try: from compat import hub\nexcept ImportError: pass\n")
    assert passes(b"from compat import \\\n    hub\n")
    assert not passes(b"import tensorflow as tf\n")
    assert not passes(b"from plain import os\n")
    assert not passes(b"import paddlehub as hub\nhub.Module(name='x')\n")


def test_the_library_itself_is_not_judged(tmp_path: Path) -> None:
    write(tmp_path / "setup.py", "")
    write(tmp_path / "tensorflow_hub" / "__init__.py", "")

    assert lint(write(tmp_path / "tensorflow_hub" / "code.py", REMOVED)) == []
    assert lint(write(tmp_path / "examples" / "code.py", REMOVED)) == []


def test_a_module_of_a_package_does_not_stand_for_the_library(tmp_path: Path) -> None:
    write(tmp_path / "setup.py", "")
    write(tmp_path / "package" / "__init__.py", "")
    write(tmp_path / "package" / "tensorflow_hub.py", "")

    messages = lint(write(tmp_path / "package" / "code.py", REMOVED))

    assert [item.symbol for item in messages] == ["tfhub-removed-api"]


def test_registering_twice_adds_one_checker() -> None:
    linter = PyLinter()
    pylint_tfhub.register(linter)
    pylint_tfhub.register(linter)

    assert [checker.name for checker in linter.get_checkers()].count("tfhub") == 1


def test_the_index_is_what_the_rules_say() -> None:
    assert listed() == [(rule.id, rule.symbol, rule.summary, rule.optional) for rule in all_rules()]


def test_symbols_and_ids_follow_the_scheme() -> None:
    for rule in all_rules():
        assert rule.symbol.startswith("tfhub-")
        assert rule.symbol.replace("-", "").isalpha()
        assert rule.id[0] in "EWRI"
        assert rule.id[1:3] == "87"


def imported_by(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module)
    return found


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_dependencies_point_one_way(path: Path) -> None:
    part = path.relative_to(PACKAGE).parts[0]
    imported = imported_by(path)

    assert not any(name.partition(".")[0] in {"tensorflow", "tensorflow_hub"} for name in imported)
    if path.name not in {"plugin.py", "suppressions.py", "__init__.py"}:
        assert not any(name.partition(".")[0] == "pylint" for name in imported)
    if part == "knowledge":
        assert not any(name.startswith(("astroid", "pylint_tfhub.analysis")) for name in imported)
    if part == "analysis":
        assert not any(name.startswith("pylint_tfhub.rules") for name in imported)
    if part == "rules" and path.name != "__init__.py":
        assert not any(name.startswith("pylint_tfhub.rules") for name in imported)


def test_the_advice_for_an_unknown_model_can_be_pasted(tmp_path: Path) -> None:
    code = """\
import tensorflow_hub as hub
hub.KerasLayer("https://models.example.com/a b/1", trainable=True)
hub.KerasLayer("gs://bucket/m", trainable=True)
hub.KerasLayer("--lock=x", trainable=True)
hub.KerasLayer("https://tfhub.dev/nobody/nothing/1", trainable=True)
hub.KerasLayer("https://models.example.com/\\x1b[2J\\n::error::", trainable=True)
"""
    messages = [item.msg for item in lint(write(tmp_path / "code.py", code), "tfhub-optional")]

    wanted = (
        "`pylint-tfhub probe --write --allow-host storage.googleapis.com/bucket -- gs://bucket/m`",
        "`pylint-tfhub probe --write -- --lock=x`",
        "`pylint-tfhub probe --write -- https://tfhub.dev/nobody/nothing/1`",
    )
    for message, text in zip(messages[1:4], wanted, strict=True):
        assert text in message
    assert "-- 'https://models.example.com/a b/1'`" in messages[0]
    assert "\\x1b[2J\\n::error::" in messages[4]
    assert "\n" not in messages[4]
    assert "\x1b" not in messages[4]
