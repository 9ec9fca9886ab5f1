"""`pylint-tfhub check` as a person, an editor or a pipeline meets it."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from pylint_tfhub import cli
from pylint_tfhub.running import runs as running
from tests.commands.running import REMOVED, STALE, Command


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def symbols(out: str) -> list[str]:
    """The symbols of a JSON document."""
    return [each["symbol"] for each in json.loads(out)["messages"]]


@pytest.fixture(autouse=True)
def code(project: Path) -> None:
    (project / "package").mkdir()
    (project / "package" / "removed.py").write_text(REMOVED, encoding="utf-8")
    (project / "stale.py").write_text(STALE, encoding="utf-8")
    (project / "clean.py").write_text("import tensorflow_hub as hub\n", encoding="utf-8")


def test_findings_are_printed_in_order_and_counted(command: Command) -> None:
    done = command("check")

    assert (done.code, done.err) == (1, "")
    lines = done.out.splitlines()
    assert lines[0].startswith("package/removed.py:3:11: E8702 tfhub-removed-api `hub.Module` was")
    assert lines[1:3] == ['3 | features = hub.Module("x")', "  |            ^^^^^^^^^^"]
    assert any(line.startswith("stale.py:5:0: W8731 ") and " [*] " in line for line in lines)
    assert lines[-1].startswith("Found 2 findings (1 fixable with `pylint-tfhub fix`")


def test_a_clean_file_says_so(command: Command) -> None:
    done = command("check", "clean.py")
    assert (done.code, done.out, done.err) == (0, "No findings in 1 file\n", "")


def test_a_folder_without_code_says_so(command: Command) -> None:
    Path("data").mkdir()
    for name in ("check", "fix"):
        done = command(name, "data")
        assert done.code == 0
        assert done.out == "There are no Python files or notebooks to look at\n"


def test_a_named_file_that_may_not_be_read_does_not_hide_the_rest(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: str) -> bytes:
        if path == "clean.py":
            raise PermissionError(errno.EACCES, "Permission denied")
        return Path(path).read_bytes()

    monkeypatch.setattr(running, "_read", read)
    monkeypatch.setattr(os, "access", lambda path, *_: path != "clean.py")

    done = command("check", "--no-cache", "clean.py", "stale.py")

    assert done.code == 2
    assert "stale.py:5:0: W8731" in done.out
    assert "error: clean.py: cannot be read: Permission denied; allow reading it" in done.err


def test_code_is_not_replaced_by_what_is_said_of_it(command: Command) -> None:
    done = command("check", "--output-file", "stale.py")
    assert done.code == 2
    assert "--output-file: stale.py holds code; name another file" in done.err
    assert Path("stale.py").read_text(encoding="utf-8") == STALE


@pytest.mark.parametrize("rules", ["", " , "])
def test_no_rules_are_not_all_rules(command: Command, rules: str) -> None:
    done = command("check", "--select", rules)
    assert done.code == 2
    assert "--select names no rule; leave it out" in done.err


def test_findings_need_not_fail_a_run(command: Command) -> None:
    assert command("check", "--exit-zero").code == 0


def test_what_cannot_be_read_does_not_hide_the_rest(command: Command) -> None:
    write("broken.py", REMOVED + "x = (\n")

    done = command("check", "broken.py", "nowhere.py", "stale.py")

    assert done.code == 2
    assert "stale.py:5:0: W8731" in done.out
    assert "pylint-tfhub: error: broken.py: cannot be parsed: line 4: " in done.err
    assert "pylint-tfhub: error: nowhere.py: there is no such file or folder" in done.err
    assert command("check", "--exit-zero", "nowhere.py").code == 2
    assert command("check", "nowhere.py").out == ""


def test_what_is_wrong_with_the_project_is_said_once(command: Command) -> None:
    write("requirements.txt", "tensorflow-hub===\n")

    done = command("check")

    assert done.code == 2
    assert done.err.count("requirements.txt") == 1


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "W"], ["tfhub-stale-experimental-option"]),
        (["--select", "W8731,tfhub-removed-api"], ["E", "W"]),
        (["--select", "W8731", "--select", "E8702"], ["E", "W"]),
        (["--ignore", "W"], ["tfhub-removed-api"]),
        (["--select", "all", "--ignore", "E,I"], ["tfhub-stale-experimental-option"]),
        (["--exclude", "package"], ["tfhub-stale-experimental-option"]),
        (["--exclude", "stale.*, *clean*"], ["tfhub-removed-api"]),
        (["--per-file-ignores", "package/*:E8702"], ["tfhub-stale-experimental-option"]),
        (["--per-file-ignores", "*.py:E,W"], []),
    ],
)
def test_rules_and_files_are_chosen(
    command: Command, options: list[str], expected: list[str]
) -> None:
    both = ["tfhub-removed-api", "tfhub-stale-experimental-option"]
    expected = both if expected == ["E", "W"] else expected

    done = command("check", "--output-format", "json", *options)

    assert symbols(done.out) == expected
    assert done.code == bool(expected)


def test_what_git_ignores_is_passed_over_or_not(command: Command) -> None:
    write(".gitignore", "package\n")
    assert "removed.py" not in command("check").out
    assert "removed.py" in command("check", "--no-gitignore").out
    write("pyproject.toml", "[tool.pylint-tfhub]\ngitignore = false\n")
    assert "removed.py" in command("check").out
    assert "removed.py" not in command("check", "--gitignore").out


def test_settings_of_the_project_count_and_the_command_line_counts_first(
    command: Command,
) -> None:
    write(
        "pyproject.toml",
        '[tool.pylint-tfhub]\nselect = ["E"]\ntfhub-hub-version = "0.12"\n'
        '[tool.pylint.tfhub]\ntfhub-tensorflow-version = "1.15"\n',
    )
    write("again.toml", '[tool.pylint-tfhub]\nignore = ["all"]\n')

    def found(*options: str) -> list[str]:
        return symbols(command("check", "--output-format=json", *options).out)

    assert found() == []
    assert found("--tfhub-hub-version=0.16") == ["tfhub-removed-api"]
    assert found("--select=W") == ["tfhub-deprecated-module"]
    assert found("--select=W", "--tfhub-tensorflow-version=2.15") == [
        "tfhub-deprecated-module",
        "tfhub-stale-experimental-option",
    ]
    assert command("check", "--config", "again.toml").code == 2
    assert found("--config", "again.toml", "--select=E8702") == ["tfhub-removed-api"]


def test_the_settings_are_those_of_the_first_path(command: Command) -> None:
    write("other/pyproject.toml", '[tool.pylint-tfhub]\nselect = ["W8721"]\n')
    write("other/removed.py", REMOVED)
    assert command("check", "other/removed.py", "stale.py").code == 0
    assert command("check", "stale.py", "other/removed.py").code == 1


def test_a_comment_takes_a_finding_away(command: Command) -> None:
    write("stale.py", STALE.replace("= True", "= True  # pylint: disable=W8731"))
    assert command("check", "stale.py").out == "No findings in 1 file\n"


def test_standard_input_is_a_file(command: Command) -> None:
    done = command("check", "-", stdin=REMOVED)
    assert done.code == 1
    assert done.out.startswith("<stdin>:3:11: E8702 ")

    done = command("check", "-", "--stdin-filename", "package/x.py", stdin=REMOVED)
    assert done.out.startswith("package/x.py:3:11: E8702 ")
    options = ["--per-file-ignores", "package/*:E", "--stdin-filename", "package/x.py"]
    assert command("check", "-", *options, stdin=REMOVED).code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (REMOVED + "(", "error: cannot be parsed: line 4"),
        (b"# tensorflow_hub \xe9\n", "error: <stdin>: cannot be decoded: "),
    ],
)
def test_standard_input_that_is_no_code(command: Command, text: str | bytes, said: str) -> None:
    done = command("check", "-", stdin=text)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_standard_input_that_is_closed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["check", "-"]) == 2
    assert capsys.readouterr().err == (
        "pylint-tfhub: error: `-` reads standard input, which is closed; name a file\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be deleted")
def test_a_current_folder_that_was_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert cli.main(["check"]) == 2
    assert capsys.readouterr().err == (
        "pylint-tfhub: error: the current folder was deleted; change to another one\n"
    )


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_output_that_nobody_wants_is_no_error(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, name, None)
    assert cli.main(["check"]) == 1


def test_standard_input_without_the_library_is_clean(command: Command) -> None:
    assert command("check", "-", stdin="x = (\n").out == "No findings in 1 file\n"


def test_other_formats_are_whole_documents(command: Command) -> None:
    write("caf\u00e9.py", REMOVED)
    for name in ("json", "sarif", "gitlab", "rdjson"):
        document = json.loads(command("check", "--output-format", name).out)
        assert document
    assert command("check", "--output-format=junit").out.startswith("<?xml ")
    assert command("check", "--output-format=github").out.startswith("::error ")
    assert json.loads(command("check", "--output-format=gitlab", "clean.py").out) == []


def test_the_output_can_go_to_a_file(command: Command) -> None:
    written = command("check", "--output-format=json", "--output-file=found.json")
    assert (written.code, written.out) == (1, "")
    assert symbols(Path("found.json").read_text(encoding="utf-8")) == [
        "tfhub-removed-api",
        "tfhub-stale-experimental-option",
    ]
    text = command("check", "--output-file=found.txt")
    assert text.out == ""
    assert text.err.startswith("Found 2 findings")
    assert "package/removed.py:3:11: E8702" in Path("found.txt").read_text(encoding="utf-8")
    assert command("check", "--output-file=-").out == command("check").out
    assert sorted(os.listdir()) == sorted(
        [".git", "clean.py", "found.json", "found.txt", "package", "stale.py"]
    )


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_a_file_that_is_replaced_keeps_its_mode_and_links(command: Command) -> None:
    write("target.json", "old")
    os.chmod("target.json", 0o640)
    os.symlink("target.json", "found.json")

    command("check", "--output-format=json", "--output-file=found.json")

    assert Path("found.json").is_symlink()
    assert stat.S_IMODE(os.stat("target.json").st_mode) == 0o640
    assert symbols(Path("target.json").read_text(encoding="utf-8"))


def test_a_file_that_cannot_be_written_is_one_clear_error(command: Command) -> None:
    done = command("check", "--output-file", "nowhere/found.txt")
    assert done.code == 2
    assert "--output-file: nowhere/found.txt cannot be written: No such file" in done.err


def test_what_an_encoding_lacks_is_escaped(command: Command) -> None:
    write("caf\u00e9.py", REMOVED)
    command.encoding = "iso8859-5"
    assert command("check", "caf\u00e9.py").out.startswith("caf\\xe9.py:3:11: E8702 ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "tfhub-remved-api"], "did you mean 'tfhub-removed-api'?"),
        (["--ignore", "W9"], "there is no rule 'W9'"),
        (["--ignore", "all"], "select and ignore leave no rule to check"),
        (["--per-file-ignores", "tests"], "'tests' is not of the form PATTERN:RULES"),
        (["--per-file-ignores", "tests:W9"], "there is no rule 'W9'"),
        (["--tfhub-hub-version", "new"], "tfhub-hub-version: 'new' is no version or specifier"),
        (["--tfhub-tensorflow-version", "<1"], "matches no known release of tensorflow"),
        (["--tfhub-probe-hosts", "https://x"], "tfhub-probe-hosts: 'https://x'"),
        (["--tfhub-probe", "on"], "'on' is not one of 'off', 'cache', 'network'"),
        (["--config", "nowhere.toml"], "--config: there is no file nowhere.toml"),
        (["--config", "clean.py"], "--config: clean.py has no [tool.pylint-tfhub]"),
        (["--exclude", "!"], "exclude: '!' is no pattern; correct it"),
        (["--stdin-filename", "clean.py"], "--stdin-filename names what `-` reads; add `-`"),
        (["--output-format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["--jobs", "0"], "'0' is not a positive whole number"),
        (["--selekt", "E"], "--selekt"),
        (["-", "stale.py"], "`-` reads standard input and stands alone"),
        ([""], "an empty PATH names no file"),
    ],
)
def test_a_wrong_command_is_one_clear_line(
    command: Command, arguments: list[str], said: str
) -> None:
    done = command("check", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("pylint-tfhub: error: ")
    assert said in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("setting", "option"),
    [
        ('tfhub-hub-version = "new"', "--tfhub-hub-version=old"),
        ('exclude = ["!"]', "--exclude=!"),
        ('per-file-ignores = {"!" = ["E"]}', "--per-file-ignores=!:E"),
        ('tfhub-probe-hosts = ["https://x"]', "--tfhub-probe-hosts=https://y"),
    ],
)
def test_a_setting_without_a_meaning_names_its_file_or_option(
    command: Command, setting: str, option: str
) -> None:
    write("pyproject.toml", f"[tool.pylint-tfhub]\n{setting}\n")
    key = setting.partition(" ")[0]

    done = command("check")
    assert done.code == 2
    assert done.err.startswith(f"pylint-tfhub: error: pyproject.toml: {key}: ")

    done = command("check", option)
    assert done.code == 2
    assert done.err.startswith(f"pylint-tfhub: error: {key}: ")


def test_a_wrong_setting_names_its_file(command: Command) -> None:
    write("pyproject.toml", "[tool.pylint-tfhub]\nselekt = 1\n")
    done = command("check")
    assert done.code == 2
    assert done.err == (
        "pylint-tfhub: error: pyproject.toml: 'selekt' is no key of [tool.pylint-tfhub];"
        " did you mean 'select'?\n"
    )
