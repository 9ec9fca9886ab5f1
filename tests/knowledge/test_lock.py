"""The lock file: what is written is read again, and nothing that is there gets lost."""

from __future__ import annotations

import os
import stat
import textwrap
import threading
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from pylint_tfhub.knowledge import lock
from pylint_tfhub.knowledge.lock import DeclarationError, read_lock, write_lock
from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription, Signature, Tensor

TF1 = ModelDescription(HandleFormat.TF1_HUB)
TF2 = ModelDescription(
    HandleFormat.TF2_SAVED_MODEL,
    tags=(("serve",),),
    signatures=(Signature("serve", (Tensor("text", "string", (None,)),), ()),),
    is_callable=True,
)


def error(path: Path) -> str:
    with pytest.raises(DeclarationError) as caught:
        read_lock(path)
    return str(caught.value)


def test_a_lock_file_is_sorted_and_says_all_that_is_known(tmp_path):
    path = tmp_path / "tfhub.lock"
    write_lock(path, {"b": TF2, "a": TF1})
    expected = """
        {
          "handles": {
            "a": {
              "format": "tf1-hub"
            },
            "b": {
              "callable": true,
              "format": "tf2-saved-model",
              "signatures": {
                "serve": {
                  "inputs": {
                    "text": {
                      "dtype": "string",
                      "shape": [
                        null
                      ]
                    }
                  },
                  "outputs": {}
                }
              },
              "tags": [
                [
                  "serve"
                ]
              ]
            }
          },
          "version": 1
        }
    """
    assert path.read_bytes().decode() == textwrap.dedent(expected).lstrip("\n")
    assert read_lock(path) == {"a": TF1, "b": TF2}


def test_writing_adds_to_what_is_there(tmp_path):
    path = tmp_path / "tfhub.lock"
    write_lock(path, {"b": TF2})
    write_lock(path, {"a": TF1})
    assert read_lock(path) == {"a": TF1, "b": TF2}
    write_lock(path, {"b": TF1})
    assert read_lock(path) == {"a": TF1, "b": TF1}
    assert [entry.name for entry in tmp_path.iterdir()] == ["tfhub.lock"]


def test_a_file_that_says_the_same_is_not_touched(tmp_path):
    path = tmp_path / "tfhub.lock"
    write_lock(path, {"b": TF2, "a": TF1})
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = (path.read_bytes(), path.stat())
    write_lock(path, {"a": TF1})
    write_lock(path, {})
    assert (path.read_bytes(), path.stat()) == before


def test_handles_of_all_alphabets(tmp_path):
    path = tmp_path / "tfhub.lock"
    handles = {"/modèles/文": TF1, "/\ud800": TF2, '/"\\\n': TF1}
    write_lock(path, handles)
    assert read_lock(path) == handles


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_permissions_are_kept(tmp_path):
    path = tmp_path / "tfhub.lock"
    write_lock(path, {"a": TF1})
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    path.chmod(0o640)
    write_lock(path, {"b": TF1})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_stays_a_link(tmp_path):
    real, link = tmp_path / "shared.lock", tmp_path / "tfhub.lock"
    link.symlink_to(real)
    write_lock(link, {"a": TF1})
    assert link.is_symlink()
    assert read_lock(real) == {"a": TF1}


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "tfhub.lock"
    write_lock(path, {"a": TF1})
    before = path.read_bytes()

    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lock.os, "fsync", full)
    with pytest.raises(DeclarationError) as caught:
        write_lock(path, {"b": TF1})
    assert str(caught.value).startswith(f"{path}: cannot be written ([Errno 28]")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_directory_that_is_not_there(tmp_path):
    with pytest.raises(DeclarationError, match="cannot be written"):
        write_lock(tmp_path / "missing" / "tfhub.lock", {"a": TF1})
    with pytest.raises(DeclarationError, match="cannot be read"):
        read_lock(tmp_path)
    assert read_lock(tmp_path / "missing" / "tfhub.lock") == {}


def test_an_empty_handle_is_not_locked(tmp_path):
    with pytest.raises(DeclarationError, match="an empty handle names no model"):
        write_lock(tmp_path / "tfhub.lock", {"": TF1})
    assert not list(tmp_path.iterdir())


# Several that write at once


def test_what_others_add_at_the_same_time_is_kept(tmp_path):
    path = tmp_path / "tfhub.lock"
    with ThreadPool(8) as pool:
        pool.map(lambda name: write_lock(path, {name: TF1}), map(str, range(40)), chunksize=1)
    assert set(read_lock(path)) == set(map(str, range(40)))
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_adds_while_this_one_waits_is_kept(tmp_path):
    path, theirs = tmp_path / "tfhub.lock", tmp_path / ".tfhub.lock.tmp"
    write_lock(tmp_path / "other", {"a": TF1})
    theirs.touch()
    waiting = threading.Thread(target=write_lock, args=(path, {"b": TF2}))
    waiting.start()
    waiting.join(0.1)
    assert waiting.is_alive()
    (tmp_path / "other").replace(path)
    theirs.unlink()
    waiting.join(10)
    assert read_lock(path) == {"a": TF1, "b": TF2}


def test_what_a_killed_process_left_is_named_and_not_deleted(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    path, left = tmp_path / "tfhub.lock", tmp_path / ".tfhub.lock.tmp"
    left.touch()
    with pytest.raises(DeclarationError) as caught:
        write_lock(path, {"a": TF1})
    assert str(caught.value) == (
        f"{path}: cannot be written, as {left} says that another process does;"
        " wait for that, or delete this file if there is none"
    )
    assert list(tmp_path.iterdir()) == [left]


# Files that somebody else wrote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "is not valid JSON (Expecting value: line 1 column 1 (char 0)); correct it"),
        ("<<<<<<< HEAD\n{}", "is not valid JSON"),
        ("[" * 100_000, "is not valid JSON"),
        ("[]", "has no 'version', so it is no lock file of models"),
        ("{}", "has no 'version', so it is no lock file of models"),
        ('{"version": 2, "handles": {}}', "version 2 is not known, only 1 is"),
        ('{"version": true, "handles": {}}', "version True is not known"),
        ('{"version": "1", "handles": {}}', "version '1' is not known"),
        ('{"version": 1}', "'handles' must be a table of handles and records, not None"),
        ('{"version": 1, "handles": []}', "'handles' must be a table"),
        ('{"version": 1, "handles": {}, "date": 1}', "'date' is no part of a lock file"),
        ('{"version": 1, "handles": {"": {}}}', "an empty handle names no model"),
        ('{"version": 1, "handles": {"x": {}}}', "'x': format must be text, not None; delete"),
        ('{"version": 1, "handles": {"x": {"format": "tf3"}}}', "'x': 'tf3' is no format of"),
        ('{"version": 1, "version": 1}', "is not valid JSON ('version' is there twice)"),
        ('{"version": 1, "handles": {"x": {}, "x": {}}}', "'x' is there twice"),
    ],
)
def test_lock_files_that_cannot_be_understood(tmp_path, text, expected):
    path = tmp_path / "tfhub.lock"
    path.write_text(text, encoding="utf-8")
    said = error(path)
    assert said.startswith(f"{path}: ")
    assert expected in said
    with pytest.raises(DeclarationError):
        write_lock(path, {"a": TF1})
    assert path.read_text() == text


def test_a_lock_file_that_is_not_utf_8(tmp_path):
    path = tmp_path / "tfhub.lock"
    path.write_bytes(b'{"version": 1, "handles": {"\xe9": {}}}')
    assert error(path) == f"{path}: is not UTF-8 (byte 29); save it in that encoding"
