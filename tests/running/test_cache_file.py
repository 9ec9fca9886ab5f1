"""The file that holds results: whatever is done to it, a run finds what it would without."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pylint_tfhub.running import evidence, result_cache
from pylint_tfhub.settings import Probe
from tests.running.cached_runs import SETTINGS, check, project, results, worked_on, write

__all__ = ["project", "worked_on"]


def _strings(document: Any) -> Any:
    """Puts something else in the place of each string."""
    match document:
        case dict():
            return {key: _strings(value) for key, value in document.items()}
        case list():
            return [_strings(value) for value in document]
        case str():
            return ["x"]
        case _:
            return document


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "no JSON": lambda _: b"\xff\x00" * 1_000,
    "a list": lambda _: b"[]",
    "nothing in it": lambda _: b'{"graph": null, "results": null}',
    "deep": lambda _: b"[" * 100_000,
    "a long number": lambda data: data.replace(b'"until":null', b'"until":' + b"9" * 5_000),
    "other types": lambda data: json.dumps(_strings(json.loads(data))).encode(),
    "other questions": lambda data: data.replace(b'"folder"', b'"__import__"'),
    "numbers too large": lambda data: data.replace(b'"answers":[', b'"answers":[999999,'),
    "another file's report": lambda data: data.replace(b'[["old.py"', b'[["evil.py"'),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_holds_nothing(damage: str, worked_on: list[str]) -> None:
    first = check()
    path = results()
    data = path.read_bytes()
    damaged = DAMAGES[damage](data)
    assert damaged != data
    path.write_bytes(damaged)
    worked_on.clear()
    assert check() == first
    assert "old.py" in worked_on
    worked_on.clear()
    assert check() == first
    assert worked_on == []


def test_links_and_places_that_cannot_be_written_do_no_harm(tmp_path: Path) -> None:
    first = check()
    path = results()
    outside = tmp_path / "outside.json"
    outside.write_text("precious", encoding="utf-8")
    path.unlink()
    path.symlink_to(outside)
    assert check() == first
    assert outside.read_text(encoding="utf-8") == "precious"
    shutil.rmtree(path.parent)
    path.parent.write_text("a file", encoding="utf-8")
    assert check() == first
    assert path.parent.read_text(encoding="utf-8") == "a file"


def test_nobody_but_the_user_reads_results() -> None:
    check()
    assert results().stat().st_mode & 0o077 == 0
    assert results().parent.stat().st_mode & 0o077 == 0


def test_results_that_nobody_needs_are_deleted_and_nothing_else() -> None:
    check()
    folder = results().parent
    old = time.time() - 31 * 24 * 3600
    names = [f"{'a' * 32}.json", f"{'b' * 32}-{'c' * 16}.tmp", "mine.json", f"{'d' * 32}.json"]
    for name in names:
        (folder / name).write_text("{}", encoding="utf-8")
        if not name.startswith("d"):
            os.utime(folder / name, (old, old))
    write({"old.py": ""})
    check()
    left = {path.name for path in folder.iterdir()}
    assert {"mine.json", names[3]} <= left
    assert not {names[0], names[1]} & left


def test_a_file_that_is_still_needed_stays_young() -> None:
    check()
    old = time.time() - 20 * 24 * 3600
    os.utime(results(), (old, old))
    check()
    assert time.time() - results().stat().st_mtime < 3600


def test_a_file_is_replaced_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    before = results().read_bytes()
    write({"old.py": ""})

    def refuse(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(os, "replace", refuse)
    check()
    assert results().read_bytes() == before


def test_whoever_works_on_the_package_gets_fresh_results(monkeypatch: pytest.MonkeyPatch) -> None:
    here = result_cache.ResultCache(SETTINGS)
    monkeypatch.setattr(result_cache, "_own_files", lambda: [["rules/new.py", 1, 1]])
    assert result_cache.ResultCache(SETTINGS).path != here.path
    monkeypatch.undo()


@pytest.mark.parametrize("variable", ["HOME", "TFHUB_CACHE_DIR", "TMPDIR"])
def test_where_projects_end_and_models_lie_counts(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = result_cache.ResultCache(SETTINGS).path
    monkeypatch.setenv(variable, "/elsewhere")
    assert result_cache.ResultCache(SETTINGS).path != before


def test_versions_and_the_working_directory_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    paths = [result_cache.ResultCache(SETTINGS).path]
    for owner, name in ((result_cache, "__version__"), (sys, "version"), (sys, "platform")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, "another")
            paths.append(result_cache.ResultCache(SETTINGS).path)
    monkeypatch.chdir(tmp_path)
    paths.append(result_cache.ResultCache(SETTINGS).path)
    assert len(set(paths)) == 5


def test_every_setting_counts() -> None:
    others = [
        replace(SETTINGS, tfhub_tensorflow_version="2.15"),
        replace(SETTINGS, tfhub_probe=Probe.OFF),
        replace(SETTINGS, tfhub_probe_hosts=("example.com",)),
        replace(SETTINGS, root="x"),
    ]
    paths = {result_cache.ResultCache(each).path for each in [SETTINGS, *others]}
    assert len(paths) == 5
    equal = replace(SETTINGS, enabled=frozenset(sorted(SETTINGS.enabled, reverse=True)))
    assert result_cache.ResultCache(equal).path == result_cache.ResultCache(SETTINGS).path


@pytest.mark.parametrize(
    "name",
    [
        "pyproject.toml",
        "setup.cfg",
        "setup.py",
        "Pipfile.lock",
        "poetry.lock",
        "pdm.lock",
        "uv.lock",
    ]
    + ["pylock.toml", "pylock.dev.toml", "requirements.txt", "Requirements-dev.TXT", "tfhub.lock"]
    + [".git", ".hg"],
)
def test_all_files_that_say_something_of_a_project_count(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    empty = evidence.folder(str(folder))
    (folder / name).write_text("a", encoding="utf-8")
    first = evidence.folder(str(folder))
    (folder / name).write_text("b", encoding="utf-8")
    assert len({empty, first, evidence.folder(str(folder))}) == 3
    (folder / "readme.md").touch()
    assert evidence.folder(str(folder)) != first
