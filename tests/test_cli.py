"""The command as a whole: what it says of wrong names, how it ends, and what it imports."""

from __future__ import annotations

import ast
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

import pylint_tfhub
from pylint_tfhub import cli

ROOT = Path(pylint_tfhub.__file__).parents[1]
HEAVY = {"astroid", "google.protobuf", "packaging", "pathspec", "platformdirs", "pylint", "urllib3"}


def run(*arguments: str, cwd: Path, **variables: str | int) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    stdout = variables.pop("stdout", subprocess.PIPE)
    assert isinstance(stdout, int)
    return subprocess.run(
        [
            sys.executable,
            *(arguments if arguments[0] == "-c" else ("-m", "pylint_tfhub", *arguments)),
        ],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a command: check, fix, rules, explain, probe; --help tells what each does"),
        (("chek",), "there is no command 'chek'; did you mean 'check'?"),
        (("code.py",), "there is no command 'code.py'; did you mean `pylint-tfhub check code.py`?"),
        (("help",), "there is no command 'help'; did you mean `pylint-tfhub --help`?"),
        (("xyz",), "there is no command 'xyz'; the commands are check, fix, rules, explain, probe"),
    ],
)
def test_a_wrong_command_is_one_clear_line(
    arguments: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "code.py").touch()
    monkeypatch.chdir(tmp_path)

    assert cli.main(arguments) == 2

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"pylint-tfhub: error: {said}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--foo"], "'--foo'; `pylint-tfhub --help` lists them"),
        (["check", "--foo"], "'--foo'; `pylint-tfhub check --help` lists them"),
        (["fix", "--unsafe"], "'--unsafe'; did you mean '--unsafe-fixes'?"),
        (["check", "--fix"], "'--fix'; did you mean `pylint-tfhub fix`?"),
        (["check", "--diff"], "'--diff'; `pylint-tfhub fix` has it"),
        (["fix", "--output-format=json"], "'--output-format'; `pylint-tfhub check` has it"),
        (["check", "-x.py"], "'-x'; a path that begins with a dash is written ./-x.py"),
    ],
)
def test_an_unknown_option_is_named(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "-x.py").touch()
    monkeypatch.chdir(tmp_path)

    assert cli.main(arguments) == 2
    assert capsys.readouterr().err == f"pylint-tfhub: error: there is no option {said}\n"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"pylint-tfhub {pylint_tfhub.__version__}\n"


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([option]) == 0
    shown = capsys.readouterr().out
    for name in ("check", "fix", "rules", "explain", "probe"):
        assert f"\n  {name} " in shown
        assert cli.main([name, option]) == 0
        assert capsys.readouterr().out.startswith(f"Usage: pylint-tfhub {name} ")


def test_whoever_reads_the_output_may_stop(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = run("rules", cwd=tmp_path, stdout=writing)

    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is full")
def test_output_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = run("rules", cwd=tmp_path, stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr == (
        "pylint-tfhub: error: cannot write the output: No space left on device\n"
    )


def test_an_interrupt_ends_the_command_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pylint_tfhub.commands import check

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "_reports", interrupt)

    assert cli.main(["check"]) == 130
    assert capsys.readouterr().err == "pylint-tfhub: interrupted; no file was left half-written\n"


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ZeroDivisionError("oh"), "internal error: ZeroDivisionError: oh in fail, line "),
        (OSError(errno.EMFILE, "Too many open files"), "error: cannot go on: Too many open files"),
        (OSError(errno.ENOSPC, "No space"), "error: cannot write the output: No space"),
    ],
)
def test_what_nobody_expects_is_an_error_and_no_finding(
    error: Exception,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from pylint_tfhub.commands import check

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(check, "_reports", fail)
    monkeypatch.setattr(cli, "_discard_output", lambda: None)

    assert cli.main(["check"]) == 2
    assert capsys.readouterr().err.startswith(f"pylint-tfhub: {message}")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a device that is always full")
def test_unbuffered_output_that_nobody_takes_is_an_error(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-u", "-m", "pylint_tfhub", "check", "--output-format=json", "."]
        done = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "pylint-tfhub: error: cannot write the output: No space left on device\n"


def test_what_takes_long_to_import_is_not_imported_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("import tensorflow as tf\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.pylint-tfhub]\nselect = ['E']\n", "utf-8")
    program = (
        "import sys; from pylint_tfhub.cli import main;"
        "assert main(['check', 'code.py']) == 0 == main(['rules']) == main(['fix', 'code.py']);"
        "print([*sys.modules], file=sys.stderr)"
    )

    done = run("-c", program, cwd=tmp_path)

    imported = ast.literal_eval(done.stderr)
    assert "click" in imported
    assert HEAVY.isdisjoint(imported)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("pylint-tfhub ", ["check", "fix", "rules", "explain", "probe"]),
        ("pylint-tfhub explain tfhub-rem", ["tfhub-removed-api"]),
        ("pylint-tfhub explain E870", ["E8702", "E8703"]),
        ("pylint-tfhub explain al", []),
        ("pylint-tfhub check --select W,tfhub-rem", ["W,tfhub-removed-api"]),
        ("pylint-tfhub fix --ignore tfhub-opt", ["tfhub-optional"]),
        ("pylint-tfhub check --output-format r", ["rdjson"]),
        ("pylint-tfhub fix --unsafe", ["--unsafe-fixes"]),
        ("pylint-tfhub chek --unsafe", []),
    ],
)
def test_the_shell_completes(
    words: str,
    expected: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("_PYLINT_TFHUB_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))

    with pytest.raises(SystemExit) as ended:
        cli.main([])

    assert ended.value.code == 0
    shown = [line.partition(",")[2] for line in capsys.readouterr().out.splitlines()]
    assert [text for text in shown if text] == expected


@pytest.mark.parametrize(
    "words",
    [
        "check ",
        "fix x",
        "check --config ",
        "check --output-file ",
        "fix --stdin-filename ",
        "probe ",
    ],
)
def test_the_shell_completes_paths(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_PYLINT_TFHUB_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"pylint-tfhub {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" "))))

    with pytest.raises(SystemExit):
        cli.main([])

    assert capsys.readouterr().out.startswith("file,")
