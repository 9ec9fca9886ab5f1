"""What a project declares of its models."""

from __future__ import annotations

import contextlib
import json
import os
import textwrap
import time
from pathlib import Path

import pytest

from pylint_tfhub.knowledge import lock as locking
from pylint_tfhub.knowledge.declarations import Declarations
from pylint_tfhub.knowledge.lock import DeclarationError
from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelDescription

HANDLE = "https://models.example.com/text/1"
TF1 = ModelDescription(HandleFormat.TF1_HUB)


@pytest.fixture
def project(tmp_path) -> Path:
    """An empty project, shielded from whatever lies above it."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def put(directory: Path, name: str, text: str) -> Path:
    path = directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def declare(directory: Path, *lines: str) -> Path:
    return put(directory, "pyproject.toml", "\n".join(["[tool.pylint-tfhub.handles]", *lines]))


def lock(directory: Path, **handles: object) -> Path:
    return put(directory, "tfhub.lock", json.dumps({"version": 1, "handles": handles}))


def find(directory: Path, handle: str = HANDLE):
    return Declarations().for_file(str(directory / "train.py")).find(handle)


def found_format(directory: Path, handle: str = HANDLE) -> str | None:
    found = find(directory, handle)
    return found[0].format.code if found else None


def error(directory: Path) -> str:
    with pytest.raises(DeclarationError) as caught:
        find(directory)
    return str(caught.value)


# pyproject.toml


@pytest.mark.parametrize("code", [each.code for each in HandleFormat])
def test_every_format_can_be_declared(project, code):
    declare(project, f'"{HANDLE}" = "{code}"')
    assert find(project) == (
        ModelDescription(HandleFormat.from_code(code)),
        FactSource.DECLARED,
    )


def test_an_exact_handle_counts_before_globs_and_the_first_glob_before_others(project):
    declare(
        project,
        '"https://models.example.com/*" = "tf1-hub"',
        '"https://models.example.com/text/*" = "saved-model"',
        f'"{HANDLE}" = "tf2-saved-model"',
    )
    assert found_format(project) == "tf2-saved-model"
    assert found_format(project, "https://models.example.com/text/2") == "tf1-hub"
    assert found_format(project, "https://elsewhere.example.com/text/2") is None


@pytest.mark.parametrize(
    ("glob", "handle", "matches"),
    [
        ("gs://bucket/*", "gs://bucket/a/b/c", True),
        ("*", "", True),
        ("gs://bucket/*", "gs://Bucket/a", False),
        ("gs://bucket/*/1", "gs://bucket/a/12", False),
        ("/models/v?", "/models/v2", False),
        ("/models/v?", "/models/v?", True),
        ("/models/v[12]", "/models/v1", False),
        ("/models/v[!12]", "/models/v3", False),
        ("/models/v[12]", "/models/v[12]", True),
        ("/models/v[12]/*", "/models/v[12]/3", True),
        ("gs://*/models/*/1", "gs://bucket/models/text/1", True),
        ("gs://*/models/*/1", "gs://bucket/models/1", False),
        ("aba*ba", "aba", False),
        ("**", "x", True),
        ("/models/v[12", "/models/v[12", True),
        ("/models/[z-a]*", "/models/z", False),
        ("https://h/m?tf-hub-format=compressed", "https://h/m?tf-hub-format=compressed", True),
        ("/models/text", "/models/text/", False),
        ("/models/*", "/models/a\nb", True),
    ],
)
def test_globs(project, glob, handle, matches):
    declare(project, f"'{glob}' = 'tf1-hub'")
    assert found_format(project, handle) == ("tf1-hub" if matches else None)


def test_a_glob_of_many_stars_is_quick(project):
    declare(project, f"'{'*a' * 2000}b' = 'tf1-hub'")
    assert found_format(project, "a" * 4000) is None


def test_so_many_globs_and_no_more(project):
    declare(project, "\n".join(f"'*{number}' = 'tf1-hub'" for number in range(1001)))
    with pytest.raises(DeclarationError, match="more than 1000 patterns"):
        found_format(project, HANDLE)


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 200_000,
        "[" * 200_000,
        "pylint-tfhub = 1\n" + "a." * 100_000 + "a = 1",
        "# pylint-tfhub\n" + "a" * 400_000,
    ],
    ids=["lines", "brackets", "dots", "word"],
)
def test_hostile_files_are_read_quickly(project, text):
    """Each of these took minutes or hours for somebody's reader of TOML, or for a search in it."""
    put(project, "pyproject.toml", text)
    started = time.process_time()
    with contextlib.suppress(DeclarationError):
        assert found_format(project, HANDLE) is None
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    "value", ["0x" + "f" * 5000, "[{" + "a." * 90 + "a = 1}]", "2020-01-01", "1e5000", "true"]
)
def test_what_is_no_format_is_named_whatever_it_is(project, value):
    declare(project, f'"x" = {value}')
    with pytest.raises(DeclarationError, match="is no format; write one of"):
        found_format(project, "x")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (['"" = "tf1-hub"'], "'': an empty handle names no model"),
        (['" " = "tf1-hub"'], "' ': an empty handle names no model"),
        (['"x" = "tf2-savedmodel"'], "'x': 'tf2-savedmodel' is no format; did you mean 'tf2-saved"),
        (['"x" = "TF1_HUB"'], "'TF1_HUB' is no format; did you mean 'tf1-hub'? Known are tf1-hub,"),
        (['"x" = "torch"'], "'torch' is no format; write one of tf1-hub, tf1-saved-model, "),
        (['"x" = ""'], "'' is no format; write one of"),
        (['"x" = 1'], "'x': 1 is no format; write one of"),
        (['"x" = ["tf1-hub"]'], "'x': a list is no format; write one of"),
        (['a.b = "tf1-hub"'], "'a': is a table, not a format; write the whole handle in one pair"),
        (['https://x.com/1 = "tf1-hub"'], ": is not valid TOML ("),
        (['"x" = "tf1-hub"', '"x" = "tf1-hub"'], ": is not valid TOML ("),
    ],
)
def test_entries_that_cannot_be_understood(project, lines, expected):
    path = declare(project, *lines)
    said = error(project)
    assert said.startswith(f"{path}: ")
    assert expected in said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[tool.pylint-tfhub]\nhandles = 'x'", "tool.pylint-tfhub.handles must be a table"),
        ("[tool]\npylint-tfhub = 1", "tool.pylint-tfhub must be a table, not 1; write [tool."),
        ("[[tool.pylint-tfhub.handles]]\n'x' = 'tf1-hub'", "handles must be a table"),
        ("[tool.pylint-tfhub.handle]\n'x' = 'tf1-hub'", "'handle' is no key of [tool.pylint-"),
        (
            "[tool.pylint-tfhub]\nhub-version = '0.16'",
            "'hub-version' is no key of [tool.pylint-tfhub]; known are handles, select",
        ),
        ("[tool.pylint_tfhub.handles]\n'x' = 'tf1-hub'", "write [tool.pylint-tfhub]"),
        ("[tool.pylint-tfhub", "is not valid TOML ("),
        ("# pylint-tfhub\nx = " + "[" * 100_000, "is not valid TOML ("),
    ],
)
def test_tables_that_cannot_be_understood(project, text, expected):
    path = put(project, "pyproject.toml", text)
    said = error(project)
    assert said.startswith(f"{path}: ")
    assert expected in said


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_declaration_in_another_encoding(project, encoding):
    path = project / "pyproject.toml"
    path.write_text("[tool.pylint-tfhub.handles]\n'é' = 'tf1-hub'\n", encoding=encoding)
    assert error(project).startswith(f"{path}: is not UTF-8 (byte ")


def test_a_byte_order_mark_and_the_lines_of_other_systems(project):
    text = f"[tool.pylint-tfhub.handles]\r\n'{HANDLE}' = 'tf1-hub'\r\n"
    (project / "pyproject.toml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert found_format(project) == "tf1-hub"


@pytest.mark.parametrize(
    "content",
    [
        b"[project\nname = 1",
        b"\xff\xfe\xfa",
        b"[project]\ndependencies = ['tensorflow'",
        b"[tool.pylint.main]\nload-plugins = ['pylint_tfhub'",
        b"tool = 'pylint-tfhub'",
        b"[tool.black]\n'pylint-tfhub' = {handle = 1}",
        b"[tool.pylint-tfhub]",
        b"",
    ],
)
def test_files_that_declare_nothing_are_no_error(project, content):
    (project / "pyproject.toml").write_bytes(content)
    assert find(project) is None


def test_a_directory_in_the_place_of_a_file(project):
    (project / "pyproject.toml").mkdir()
    (project / "tfhub.lock").mkdir()
    assert find(project) is None


def test_files_that_are_too_large(project, monkeypatch):
    monkeypatch.setattr(locking, "_LARGEST_FILE", 2 * 1024**2)
    path = lock(project)
    path.write_text("{" + " " * 2 * 1024**2)
    assert error(project).startswith(f"{path}: is larger than 2 MB")
    path = declare(project, "#" * 2 * 1024**2)
    assert error(project).startswith(f"{path}: is larger than 2 MB")


# Where the search goes


def test_the_nearest_of_each_kind_counts(project):
    declare(project, f'"{HANDLE}" = "tf1-hub"', '"outer" = "tf1-hub"')
    lock(project / "app", **{HANDLE: {"format": "saved-model"}, "locked": {"format": "tf1-hub"}})
    lock(project, outer={"format": "saved-model"}, locked={"format": "saved-model"})
    put(project / "app", "pyproject.toml", "[tool.pylint-tfhub]\n[project]\nname = 'x'")
    assert found_format(project / "app" / "deep") == "tf1-hub"
    assert find(project / "app", "locked") == (TF1, FactSource.LOCKED)
    declare(project / "app", '"inner" = "tf1-hub"')
    assert find(project / "app") == (
        ModelDescription(HandleFormat.SAVED_MODEL),
        FactSource.LOCKED,
    )
    assert found_format(project / "app", "outer") is None
    assert found_format(project, "outer") == "tf1-hub"


def test_mistakes_beyond_the_nearest_table_do_not_matter(project):
    declare(project, '"x" = "nothing"')
    put(project, "tfhub.lock", "[")
    declare(project / "app", f'"{HANDLE}" = "tf1-hub"')
    lock(project / "app")
    assert found_format(project / "app") == "tf1-hub"


def test_the_search_ends_at_the_root_of_the_repository(tmp_path):
    declare(tmp_path, f'"{HANDLE}" = "tf1-hub"')
    lock(tmp_path, **{HANDLE: {"format": "tf1-hub"}})
    put(tmp_path / "repo", ".git", "gitdir: elsewhere")
    assert find(tmp_path / "repo" / "app") is None
    lock(tmp_path / "repo", **{HANDLE: {"format": "saved-model"}})
    assert found_format(tmp_path / "repo" / "app") == "saved-model"


@pytest.mark.parametrize("path", [None, "train.py", "no/such/dir/train.py", ""])
def test_paths_start_from_the_root_directory(project, monkeypatch, path):
    declare(project, f'"{HANDLE}" = "tf1-hub"')
    assert Declarations(root=project).for_file(path).find(HANDLE) == (TF1, FactSource.DECLARED)
    monkeypatch.chdir(project)
    assert Declarations().for_file(path).find(HANDLE) == (TF1, FactSource.DECLARED)


@pytest.mark.parametrize("path", ["nul\0byte/x.py", "x" * 300 + "/x.py", "\ud800/x.py"])
def test_paths_that_no_file_system_takes(project, path):
    declare(project, f'"{HANDLE}" = "tf1-hub"')
    assert Declarations(root=project).for_file(path).find(HANDLE) is not None


def test_nothing_is_read_twice(project, monkeypatch):
    declare(project, f'"{HANDLE}" = "tf1-hub"')
    lock(project)
    (project / "a" / "b").mkdir(parents=True)
    opened = []
    sys_open = os.open

    def counting_open(path, *rest):
        opened.append(Path(path).name)
        return sys_open(path, *rest)

    monkeypatch.setattr(os, "open", counting_open)
    asked = Declarations()
    assert opened == []
    for name in ["a/b/x.py", "a/b/y.py", "a/z.py", "top.py", "a/b/x.py"]:
        assert asked.for_file(str(project / name)).find(HANDLE) is not None
    assert sorted(opened) == ["pyproject.toml", "tfhub.lock"]


def test_a_mistake_is_reported_for_every_file_but_read_once(project):
    put(project, "tfhub.lock", "[")
    asked = Declarations(root=project)
    with pytest.raises(DeclarationError) as first:
        asked.for_file("a/x.py")
    (project / "tfhub.lock").unlink()
    with pytest.raises(DeclarationError) as second:
        asked.for_file("b/x.py")
    assert str(first.value) == str(second.value)
