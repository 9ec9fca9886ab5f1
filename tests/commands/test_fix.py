"""`pylint-tfhub fix` as a person, an editor or a pipeline meets it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pylint_tfhub.fixes import fixing
from tests.commands.running import FRESH, REMOVED, STALE, Command

DIFF = """\
--- a/stale.py
+++ b/stale.py
@@ -2,4 +2,4 @@
 import tensorflow_hub as hub
 # The options.
 config = tf.compat.v1.ConfigProto()
-config.experimental.share_cluster_devices_in_session = True
+config.share_cluster_devices_in_session = True
"""


@pytest.fixture(autouse=True)
def code(project: Path) -> None:
    (project / "stale.py").write_text(STALE, encoding="utf-8")
    (project / "clean.py").write_text("import tensorflow_hub as hub\n", encoding="utf-8")


def stale() -> str:
    return Path("stale.py").read_text(encoding="utf-8")


def write_removed() -> None:
    Path("removed.py").write_text(REMOVED, encoding="utf-8")


def test_all_is_fixed(command: Command) -> None:
    done = command("fix")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "stale.py: fixed tfhub-stale-experimental-option",
        "Fixed 1 finding in 1 file",
    ]
    assert stale() == FRESH


def test_a_second_run_changes_nothing(command: Command) -> None:
    command("fix")
    before = os.stat("stale.py").st_mtime_ns, os.stat("stale.py").st_ino

    done = command("fix")

    assert (done.code, done.out) == (0, "Nothing to fix\n")
    assert (os.stat("stale.py").st_mtime_ns, os.stat("stale.py").st_ino) == before


def test_what_remains_is_printed(command: Command) -> None:
    write_removed()

    done = command("fix")

    assert done.code == 1
    assert done.out.startswith("removed.py:3:11: E8702 tfhub-removed-api ")
    assert "stale.py: fixed tfhub-stale-experimental-option" in done.out.splitlines()
    assert "stale.py:4" not in done.out
    assert done.out.splitlines()[-1].startswith("Fixed 1 finding in 1 file; 1 finding remains")
    assert Path("removed.py").read_text(encoding="utf-8") == REMOVED


def test_a_diff_writes_nothing(command: Command) -> None:
    write_removed()

    done = command("fix", "--diff")

    assert (done.code, done.out) == (1, DIFF)
    assert done.err.startswith("Would fix 1 finding in 1 file; 1 finding remains")
    assert stale() == STALE
    assert command("fix", "--diff", "--check").out == DIFF
    assert command("fix", "--diff", "clean.py").code == 0


def test_a_check_writes_nothing(command: Command) -> None:
    done = command("fix", "--check")
    assert done.code == 1
    assert done.out == "stale.py would be changed\nWould fix 1 finding in 1 file\n"
    assert stale() == STALE


def test_findings_without_a_fix_do_not_fail_a_check(command: Command) -> None:
    write_removed()
    done = command("fix", "--check", "removed.py")
    assert done.code == 0
    assert done.out.startswith("Nothing to fix; 1 finding remains")


def test_unsafe_fixes_are_made_if_asked_for(command: Command) -> None:
    handle = "https://tfhub.dev/google/nnlm-en-dim128/1"
    code = f'import tensorflow_hub as hub\n\nembed = hub.Module("{handle}")\nx = embed(["a"])\n'
    Path("unsafe.py").write_text(code, encoding="utf-8")

    safe = command("fix", "unsafe.py")
    assert (safe.code, Path("unsafe.py").read_text(encoding="utf-8")) == (1, code)
    assert "remains (1 fixable with `--unsafe-fixes`)" in safe.out

    unsafe = command("fix", "--unsafe-fixes", "unsafe.py")
    assert unsafe.code == 0
    assert "hub.KerasLayer(" in Path("unsafe.py").read_text(encoding="utf-8")


def test_only_selected_rules_are_fixed(command: Command) -> None:
    assert command("fix", "--ignore", "W8731").out == "Nothing to fix\n"
    assert stale() == STALE


def test_standard_input_is_printed_fixed_and_the_rest_aside(command: Command) -> None:
    done = command("fix", "-", stdin=STALE + REMOVED)
    assert (done.code, done.out) == (1, FRESH + REMOVED)
    assert done.err.startswith("<stdin>:8:11: E8702 ")
    assert "Fixed 1 finding in 1 file; 1 finding remains" in done.err


@pytest.mark.parametrize("text", ["x = 1\n", REMOVED + "(\n", "# tensorflow_hub \u00e9\r\n"])
def test_standard_input_without_a_fix_is_printed_as_it_is(command: Command, text: str) -> None:
    data = text.encode("latin-1")
    done = command("fix", "-", stdin=data)
    assert done.out.encode("utf-8", "surrogateescape") == data


@pytest.mark.parametrize("coding", ["undefined", "punycode"])
def test_standard_input_that_cannot_be_decoded_is_printed_as_it_is(
    command: Command, coding: str
) -> None:
    text = f"# coding: {coding}\nimport tensorflow_hub as hub\nx = 1-99999999\n"
    done = command("fix", "-", stdin=text)
    assert (done.code, done.out) == (2, text)
    assert done.err.startswith("pylint-tfhub: error: <stdin>: cannot be decoded")
    assert command("check", "-", stdin=text).code == 2


def test_a_fault_of_ours_does_not_cost_the_text(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(fixing, "fix_document", fail)
    done = command("fix", "-", stdin=STALE)
    assert (done.code, done.out) == (2, STALE)
    assert "<stdin>: internal error: ZeroDivisionError: oh in fail" in done.err


def test_standard_input_can_be_shown_as_a_diff(command: Command) -> None:
    done = command("fix", "--diff", "-", "--stdin-filename", "stale.py", stdin=STALE)
    assert (done.code, done.out) == (1, DIFF)
    assert command("fix", "--check", "-", stdin=STALE).code == 1


def test_what_cannot_be_written_is_an_error_and_the_rest_goes_on(command: Command) -> None:
    Path("other.py").write_text(STALE, encoding="utf-8")
    os.chmod("stale.py", 0o444)

    done = command("fix")

    assert done.code == 2
    assert "pylint-tfhub: error: stale.py is not changed: it is read-only" in done.err
    assert stale() == STALE
    assert Path("other.py").read_text(encoding="utf-8") == FRESH
    assert "Fixed 1 finding in 1 file; 1 finding remains" in done.out


def test_a_file_that_does_not_parse_stays_as_it_is(command: Command) -> None:
    Path("stale.py").write_text(STALE + "(\n", encoding="utf-8")
    done = command("fix")
    assert done.code == 2
    assert stale() == STALE + "(\n"
    assert "stale.py: cannot be parsed: line 6" in done.err


def test_a_wrong_command_is_one_clear_line(command: Command) -> None:
    done = command("fix", "--output-format", "json")
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
