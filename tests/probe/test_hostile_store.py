"""What others may have done to the files of the store."""

from __future__ import annotations

import json
import os
import time
from datetime import timedelta

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe import store as store_module
from pylint_tfhub.probe.store import (
    DESCRIPTION_LIFETIME,
    Store,
    Stored,
)
from tests.probe.stores_for_tests import (
    ELMO,
    HANDLE,
    MINUTE,
    NAME,
    NEEDS_UNIX,
    NOW,
    make_old,
    names,
    put_error,
    temporary,
)

RECORD = {"handle": HANDLE, "fetched": NOW.timestamp(), "description": {"format": "tf1-hub"}}
HEAD = json.dumps(RECORD)[:-1]


CHANGES = [f'"fetched": {it}' for it in '"now" null true [] 1e300 -1e15 NaN Infinity'.split()]
CHANGES += [f'"handle": {it}' for it in ('"another"', '["another"]', "null")]
CHANGES += [f'"description": {it}' for it in ("null", '{"format": "tf3"}', '{"x": 1}')]
CHANGES += [f'"more": {it}' for it in ("[" * 10**6, "[" * 10**5 + "]" * 10**5, "9" * 10**6)]
CHANGES += ['"more": "' + "x" * 2**20 + '"']
CONTENTS = [b"", b"{", b"[]", b"1", b"null", b'"handle"', b"{}", b"\xff", bytes(4096)]
CONTENTS += [(HEAD + "}").encode(code) for code in ("utf-8-sig", "utf-16")]
CONTENTS += [f"{HEAD}, {change}}}".encode() for change in CHANGES]
CONTENTS += [
    json.dumps({"handle": HANDLE, "fetched": NOW.timestamp(), **rest}).encode()
    for rest in ({}, {"failure": 404}, {"failure": None}, {"failure": "x" * 2001})
]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: repr(content[-40:]))
def test_files_that_nobody_here_wrote(store, content):
    store.path.mkdir(parents=True)
    (store.path / NAME).write_text(f'{HEAD}, "more": 1}}')
    assert store.get(HANDLE, NOW) == Stored(ModelDescription(HandleFormat.TF1_HUB), None, NOW)
    (store.path / NAME).write_bytes(content)
    started = time.monotonic()
    assert store.get(HANDLE, NOW) is None
    assert time.monotonic() - started < 0.5
    assert (store.path / NAME).read_bytes() == content
    store.put_failure(HANDLE, "no answer", NOW)
    assert store.get(HANDLE, NOW) == Stored(None, "no answer", NOW)


# The links lead to an answer that would be read, to nothing, and to a file without an end.
PLANTS = {
    "pipe": lambda path: os.mkfifo(path),
    "link": lambda path: path.symlink_to("../../secret"),
    "link to nothing": lambda path: path.symlink_to("../nothing"),
    "link to a device": lambda path: path.symlink_to("/dev/zero"),
    "device": lambda path: os.mknod(path, 0o020666, os.makedev(1, 5)),
    "100 MB": lambda path: (path.write_text(HEAD + "}"), os.truncate(path, 100 << 20)),
    "folder": lambda path: path.mkdir(),
}


@NEEDS_UNIX
@pytest.mark.parametrize("kind", PLANTS)
def test_what_is_no_file_of_ours_is_not_read(store, kind, tmp_path, monkeypatch):
    (tmp_path / "secret").write_text(HEAD + "}")
    store.path.mkdir(parents=True)
    monkeypatch.chdir(store.path)
    place = store.path / NAME
    try:
        PLANTS[kind](place)
    except PermissionError:
        pytest.skip("devices cannot be made")
    before = place.lstat()
    started = time.monotonic()
    assert store.get(HANDLE, NOW) is None
    assert time.monotonic() - started < 0.2
    assert place.lstat()[:9] == before[:9]
    if kind == "folder":
        assert put_error(store).startswith(f"{place}: the store of probed models")
    else:
        store.put(HANDLE, ELMO, NOW)
        assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)
    assert names(store) == [NAME]
    assert (tmp_path / "secret").read_text() == HEAD + "}"
    assert not (tmp_path / "cache/nothing").exists()


@NEEDS_UNIX
def test_only_old_files_of_ours_are_tidied_away(store, tmp_path):
    (tmp_path / "secret").touch()
    store.path.mkdir(parents=True)
    for name in ["notes.txt", "0" * 63 + "g.json", f"{NAME}.bak", f"x{temporary(1)}"]:
        (store.path / name).touch()
    for number, kind in enumerate(["link", "pipe", "folder"], 4):
        PLANTS[kind](store.path / temporary(number))
        PLANTS[kind](store.path / f"{number:064x}.json")
    kept = names(store)
    hour, month = timedelta(hours=1), DESCRIPTION_LIFETIME
    young = {temporary(2): hour - MINUTE, f"{7:064x}.json": month - MINUTE}
    old = {temporary(3): hour + MINUTE, f"{8:064x}.json": month + MINUTE}
    old |= {f"{9:064x}.json": -month - MINUTE}
    for name, age in (young | old).items():
        (store.path / name).touch()
        make_old(store.path / name, age)
    for name in [*kept, "../../secret"]:
        make_old(store.path / name, timedelta(days=31))
    store.put(HANDLE, ELMO)
    assert names(store) == sorted([*kept, *young, NAME])
    assert (tmp_path / "secret").exists()


def test_tidying_takes_little_of_each_write(store):
    store.path.mkdir(parents=True)
    for number in range(100):
        (store.path / temporary(number)).touch()
        make_old(store.path / temporary(number), timedelta(minutes=61))
    for left in (68, 36, 4, 0):
        store.put(HANDLE, ELMO)
        assert len(names(store)) - 1 in range(left, left + 4)


@NEEDS_UNIX
def test_a_link_in_the_place_of_the_directory(store, tmp_path):
    target = Store(tmp_path / "target")
    target.put(HANDLE, ELMO)
    make_old(target.path / NAME, timedelta(days=31))
    store.path.parent.mkdir()
    store.path.symlink_to(target.path)
    assert target.get(HANDLE) is not None
    assert store.get(HANDLE) is None
    assert put_error(store).startswith(f"{store.path}: the store of probed models cannot be")
    store.path.unlink()
    assert names(target) == [NAME]


@pytest.mark.parametrize("level", ["directory", "its parent"])
def test_a_file_in_the_place_of_the_directory(store, level):
    place = store.path if level == "directory" else store.path.parent
    place.parent.mkdir(exist_ok=True)
    place.write_text("")
    assert store.get(HANDLE) is None
    said = put_error(store)
    assert said.startswith(f"{store.path}: the store of probed models cannot be written (")
    assert "set the environment variable PYLINT_TFHUB_CACHE_DIR" in said
    assert place.read_text() == ""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user who is refused"
)
def test_a_directory_that_is_read_only(store):
    store.put(HANDLE, ELMO)
    store.path.chmod(0o500)
    assert store.get(HANDLE) is not None
    assert f"{NAME}: the store of probed models cannot be written (" in put_error(store)
    store.path.chmod(0o000)
    assert store.get(HANDLE) is None
    assert "cannot be written" in put_error(store)
    store.path.chmod(0o700)


def test_a_full_disk(store):
    resource = pytest.importorskip("resource")
    store.put(HANDLE, ELMO, NOW)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        said = put_error(store)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert f"{NAME}: the store of probed models cannot be written (File too large)" in said
    assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)
    assert names(store) == [NAME]


@pytest.mark.parametrize("refusals", [3, 10**9])
def test_a_file_that_is_being_read_is_waited_for(store, monkeypatch, refusals):
    replace, left = os.replace, [refusals]

    def refuse(*arguments, **options):
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "in use")
        replace(*arguments, **options)

    monkeypatch.setattr(store_module, "_REPLACE_PATIENCE", 0.1)
    monkeypatch.setattr(os, "replace", refuse)
    if refusals == 3:
        store.put(HANDLE, ELMO, NOW)
        assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)
    else:
        assert "cannot be written (in use)" in put_error(store)
        assert names(store) == []
