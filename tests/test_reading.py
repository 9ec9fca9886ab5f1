"""Files that anybody may have put into a project, and values that anybody may have written."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from pylint_tfhub.gate import LARGEST_FILE, Files, _imports
from pylint_tfhub.reading import TooLargeError, parse_toml, read_regular, shown

NEEDS_UNIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and devices")


def test_a_regular_file_is_read_up_to_a_bound(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")

    assert read_regular(tmp_path / "file", 5) == b"12345"
    with pytest.raises(TooLargeError):
        read_regular(tmp_path / "file", 4)
    with pytest.raises(OSError, match="no regular file"):
        read_regular(tmp_path, 5)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "nothing", 5)


@NEEDS_UNIX
@pytest.mark.parametrize("device", ["pipe", "/dev/zero", "/dev/ptmx", "/dev/tty"])
def test_what_would_be_waited_for_is_not_opened(tmp_path: Path, device: str) -> None:
    path = tmp_path / "settings.py"
    if device == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(device)
    (tmp_path / "setup.py").touch()
    code = tmp_path / "code.py"

    with pytest.raises(OSError, match="regular|No such"):
        read_regular(path, 100)
    assert not Files().may_concern(b"from settings import X\n", str(code))


@pytest.mark.parametrize(
    "text",
    [
        b"import " * 100_000,
        b"import (" * 100_000,
        b"x" * LARGEST_FILE + b"import y",
        b" " * 1_000_000 + b"import x",
        b"from " + b"." * 1_000_000 + b" import b",
        b"from x import " + b"a," * 500_000,
        b"import(a,a,a,a\n" * 20_000,
    ],
    ids=["word", "open", "far", "spaces", "dots", "names", "unclosed"],
)
def test_looking_for_imports_takes_time_with_the_size_only(text: bytes) -> None:
    started = time.process_time()
    assert len(list(_imports(text))) <= text.count(b"import")
    assert time.process_time() - started < 5


def test_imports_are_found_anywhere_in_a_file() -> None:
    text = b"import a\n" + b"#" * 500 + b"\nfrom .b import c, d as e\nx = 1; import f.g\n"

    assert list(_imports(text)) == [("", ("a",)), (".b", ("c", "d")), ("", ("f.g",))]


def test_toml_is_read_and_deep_keys_are_not() -> None:
    assert parse_toml("[a.b]\nc = 1") == {"a": {"b": {"c": 1}}}
    for deep in ("a.", '"!".', "a" * 61 + "."):
        with pytest.raises(ValueError, match="line 2 has more than 1000 dots"):
            parse_toml("\n" + deep * 2000 + "a = 1")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x" * 100, repr("x" * 60)),
        (12, "12"),
        (True, "True"),
        (None, "None"),
        (16**5000, "a large number"),
        ([1], "a list"),
        ({}, "a table"),
        (b"", "a value of type bytes"),
    ],
    ids=range(8),
)
def test_values_are_shown_shortly(value: object, text: str) -> None:
    assert shown(value) == text
