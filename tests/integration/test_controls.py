"""What users switch messages with works on ours: inline comments, symbols, confidences, options."""

from pathlib import Path

import pytest

from tests.integration.lint import ONLY_OURS, findings, pylint

TARGET = ("--tfhub-tensorflow-version=2.21", "--tfhub-hub-version=0.16.1")
LOAD = ("--load-plugins=pylint_tfhub",)
HANDLE = '"https://tfhub.dev/google/nnlm-en-dim128/1"'
IMPORT = '"""A module."""\nimport tensorflow_hub as hub\n'


def lint(folder: Path, text: str, *arguments: str) -> list[tuple[int, str]]:
    """Returns the lines and symbols found in one file."""
    (folder / "sample.py").write_text(text, encoding="utf-8")
    found = findings(folder, *LOAD, *(arguments or ONLY_OURS), *TARGET, "sample.py")
    return [(finding.line, finding.symbol) for finding in found]


def test_nothing_disabled(tmp_path: Path) -> None:
    text = IMPORT + f"hub.Module({HANDLE})\nhub.KerasLayer({HANDLE}, trainable=True)\n"
    expected = [(3, "tfhub-removed-api"), (4, "tfhub-legacy-handle-trainable")]
    assert lint(tmp_path, text) == expected


@pytest.mark.parametrize("name", ["tfhub-removed-api", "E8702", "E"])
def test_line_disabled(tmp_path: Path, name: str) -> None:
    text = IMPORT + f"hub.Module({HANDLE})  # pylint: disable={name}\nhub.Module({HANDLE})\n"
    assert lint(tmp_path, text) == [(4, "tfhub-removed-api")]


def test_next_line_disabled(tmp_path: Path) -> None:
    line = f"hub.Module({HANDLE})\n"
    text = IMPORT + "# pylint: disable-next=tfhub-removed-api\n" + line + line
    assert lint(tmp_path, text) == [(5, "tfhub-removed-api")]


def test_block_disabled(tmp_path: Path) -> None:
    text = IMPORT + (
        "def first():\n"
        "    # pylint: disable=tfhub-removed-api\n"
        f"    return hub.Module({HANDLE})\n"
        "def second():\n"
        f"    return hub.Module({HANDLE})\n"
    )
    assert lint(tmp_path, text) == [(7, "tfhub-removed-api")]


def test_enabled_again(tmp_path: Path) -> None:
    text = IMPORT + (
        "# pylint: disable=tfhub-removed-api\n"
        f"hub.Module({HANDLE})\n"
        "# pylint: enable=tfhub-removed-api\n"
        f"hub.Module({HANDLE})\n"
    )
    assert lint(tmp_path, text) == [(6, "tfhub-removed-api")]


def test_file_disabled(tmp_path: Path) -> None:
    text = "# pylint: disable=tfhub-removed-api\n" + IMPORT + f"hub.Module({HANDLE})\n"
    assert lint(tmp_path, text) == []
    assert lint(tmp_path, "# pylint: skip-file\n" + IMPORT + f"hub.Module({HANDLE})\n") == []


def test_one_of_two_on_a_line(tmp_path: Path) -> None:
    text = IMPORT + (
        f"a, b = hub.Module({HANDLE}), hub.KerasLayer({HANDLE}, trainable=True)"
        "  # pylint: disable=tfhub-removed-api\n"
    )
    assert lint(tmp_path, text) == [(3, "tfhub-legacy-handle-trainable")]


def test_useless_disable_is_known_to_be_useless(tmp_path: Path) -> None:
    text = IMPORT + f"hub.load({HANDLE})  # pylint: disable=tfhub-removed-api\n"
    (tmp_path / "sample.py").write_text(text, encoding="utf-8")
    arguments = ("--disable=all", "--enable=tfhub,useless-suppression", *TARGET, "sample.py")
    done = pylint(tmp_path, *LOAD, *arguments)
    assert "Useless suppression of 'tfhub-removed-api'" in done.stdout


def test_one_symbol_enabled(tmp_path: Path) -> None:
    text = IMPORT + f"hub.Module({HANDLE})\nhub.KerasLayer({HANDLE}, trainable=True)\n"
    only = ("--disable=all", "--enable=tfhub-removed-api")
    assert lint(tmp_path, text, *only) == [(3, "tfhub-removed-api")]
    but = (*ONLY_OURS, "--disable=tfhub-removed-api")
    assert lint(tmp_path, text, *but) == [(4, "tfhub-legacy-handle-trainable")]


def test_confidence(tmp_path: Path) -> None:
    text = IMPORT + (
        f"hub.Module({HANDLE})\n"
        f"def build(handle={HANDLE}):\n"
        '    """Takes a default that callers may change."""\n'
        "    return hub.KerasLayer(handle, trainable=True)\n"
    )
    assert lint(tmp_path, text) == [(3, "tfhub-removed-api"), (6, "tfhub-legacy-handle-trainable")]
    assert lint(tmp_path, text, *ONLY_OURS, "--confidence=HIGH") == [(3, "tfhub-removed-api")]


@pytest.mark.parametrize("option", ["tfhub-tensorflow-version", "tfhub-hub-version"])
@pytest.mark.parametrize("text", ["2.x.y", ">=", "newest"])
def test_malformed_option(tmp_path: Path, option: str, text: str) -> None:
    (tmp_path / "sample.py").write_text(IMPORT, encoding="utf-8")
    done = pylint(tmp_path, *LOAD, *ONLY_OURS, f"--{option}={text}", "sample.py")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert option in said
    assert text in said
    assert "Traceback" not in said


def test_malformed_requirement_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow>=two\n", encoding="utf-8")
    (tmp_path / "sample.py").write_text(IMPORT + f"hub.Module({HANDLE})\n", encoding="utf-8")
    done = pylint(tmp_path, *LOAD, *ONLY_OURS, "sample.py")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "requirements.txt" in said
    assert "tensorflow>=two" in said
    assert "Traceback" not in said


def test_messages_are_single_lines(tmp_path: Path) -> None:
    """Editors read pylint's text output a line at a time."""
    text = IMPORT + f"hub.Module({HANDLE})\nhub.KerasLayer({HANDLE}, trainable=True)\n"
    (tmp_path / "sample.py").write_text(text, encoding="utf-8")
    done = pylint(tmp_path, *LOAD, *ONLY_OURS, "--score=no", *TARGET, "sample.py")
    header, *lines = done.stdout.splitlines()
    assert header.startswith("****")
    assert [line.split(":")[0] for line in lines] == ["sample.py"] * 2


def test_syntax_error_is_pylint_s_to_report(tmp_path: Path) -> None:
    (tmp_path / "sample.py").write_text(IMPORT + "hub.Module(\n", encoding="utf-8")
    assert findings(tmp_path, *LOAD, *ONLY_OURS, *TARGET, "sample.py") == []
    done = pylint(tmp_path, *LOAD, *TARGET, "sample.py")
    assert "syntax-error" in done.stdout
