"""What is remembered of models, whatever happens to the file and to those who write it."""

from __future__ import annotations

import inspect
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription, Signature, Tensor
from pylint_tfhub.probe import store as store_module
from pylint_tfhub.probe.errors import ProbeError
from pylint_tfhub.probe.store import (
    DESCRIPTION_LIFETIME,
    FAILURE_LIFETIME,
    Store,
    Stored,
    StoreError,
)

HANDLE = "https://tfhub.dev/google/elmo/3"
ELMO = ModelDescription(
    HandleFormat.TF1_HUB,
    tags=((), ("train",)),
    signatures=(Signature("default", (Tensor("text", "string", (None,)),), ()),),
    trainable_variables=4,
)
NOW = datetime(2025, 6, 1, 12, tzinfo=timezone.utc)
MINUTE = timedelta(minutes=1)
ROOT = Path(store_module.__file__).parents[2]


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "cache")


def change(store: Store, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        connection.execute(statement, values)


def put_error(store: Store) -> str:
    with pytest.raises(StoreError) as caught:
        store.put(HANDLE, ELMO)
    assert isinstance(caught.value, ProbeError)
    return str(caught.value)


# What is remembered, and how long


def test_what_was_put_comes_back(store):
    store.put(HANDLE, ELMO, NOW)
    store.put_failure("https://example.com/none", "404: no such model", NOW)
    assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)
    assert store.get("https://example.com/none", NOW) == Stored(None, "404: no such model", NOW)
    assert store.get(f"{HANDLE}/", NOW) is None


def test_the_time_is_that_of_the_clock(store):
    store.put(HANDLE, ELMO)
    found = store.get(HANDLE)
    assert found is not None
    assert abs(datetime.now(timezone.utc) - found.fetched) < MINUTE


@pytest.mark.parametrize(
    ("age", "description", "failure"),
    [
        (timedelta(), True, True),
        (FAILURE_LIFETIME - MINUTE, True, True),
        (FAILURE_LIFETIME, True, False),
        (DESCRIPTION_LIFETIME - MINUTE, True, False),
        (DESCRIPTION_LIFETIME, False, False),
        (timedelta(days=4000), False, False),
        (-MINUTE, True, True),
        (-timedelta(minutes=6), False, False),
        (-timedelta(days=4000), False, False),
    ],
)
def test_answers_hold_for_a_time_and_none_comes_from_the_future(store, age, description, failure):
    store.put("described", ELMO, NOW)
    store.put_failure("failed", "no answer", NOW)
    assert (store.get("described", NOW + age) is not None) == description
    assert (store.get("failed", NOW + age) is not None) == failure


def test_a_clock_set_back_does_not_stop_new_answers(store):
    store.put_failure(HANDLE, "no answer", NOW + timedelta(days=4000))
    store.put(HANDLE, ELMO, NOW)
    assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)


def test_a_failure_does_not_hide_a_description_that_holds(store):
    store.put(HANDLE, ELMO, NOW)
    store.put_failure(HANDLE, "no answer", NOW + MINUTE)
    assert store.get(HANDLE, NOW + MINUTE) == Stored(ELMO, None, NOW)
    later = NOW + DESCRIPTION_LIFETIME
    store.put_failure(HANDLE, "no answer", later)
    assert store.get(HANDLE, later) == Stored(None, "no answer", later)
    store.put(HANDLE, ELMO, later)
    assert store.get(HANDLE, later) == Stored(ELMO, None, later)


def test_what_no_longer_holds_is_forgotten_in_time(store):
    store.put("old", ELMO, NOW)
    store.put("new", ELMO, NOW + DESCRIPTION_LIFETIME + MINUTE)
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("SELECT handle FROM models").fetchall() == [("new",)]


@pytest.mark.parametrize("handle", ["", "/modèles/文", "nul\0byte", "'; DROP TABLE models; --"])
def test_handles_of_all_kinds(store, handle):
    store.put("nul", ELMO, NOW)
    store.put_failure(handle, "lone surrogate \ud800", NOW)
    assert store.get(handle, NOW) == Stored(None, "lone surrogate \ud800", NOW)
    assert store.get("nul", NOW) == Stored(ELMO, None, NOW)


def test_a_handle_that_cannot_be_written(store):
    with pytest.raises(StoreError, match=r"'/\\ud800' cannot be remembered"):
        store.put("/\ud800", ELMO)
    assert store.get("/\ud800") is None


# Where it is


@pytest.mark.parametrize("name", ["plain", "with space", "a%20b", "question?mode=memory", "#é"])
def test_directories_with_any_name(tmp_path, name):
    store = Store(tmp_path / name)
    store.put(HANDLE, ELMO, NOW)
    assert store.path == tmp_path / name / "models-1.sqlite3"
    assert [entry.name for entry in (tmp_path / name).iterdir()] == ["models-1.sqlite3"]
    assert Store(tmp_path / name).get(HANDLE, NOW) == Stored(ELMO, None, NOW)


def test_the_directory_is_that_of_the_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", str(tmp_path / "chosen"))
    assert Store().path.parent == tmp_path / "chosen"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", "relative")
    assert Store().path.parent == tmp_path / "relative"


def test_the_directory_is_the_users_without_the_variable(tmp_path, monkeypatch):
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / name))
    for value in ["", None]:
        monkeypatch.delenv("PYLINT_TFHUB_CACHE_DIR", raising=False)
        if value is not None:
            monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", value)
        assert Store().path.parent == tmp_path / "pylint-tfhub"


def test_a_user_without_home_has_no_store(tmp_path, monkeypatch):
    import platformdirs

    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYLINT_TFHUB_CACHE_DIR", raising=False)
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: f"~/.cache/{name}")
    store = Store()
    assert store.get(HANDLE) is None
    assert "set the environment variable PYLINT_TFHUB_CACHE_DIR" in put_error(store)
    assert list(tmp_path.iterdir()) == []


def test_reading_creates_nothing_and_imports_nothing(tmp_path):
    code = (
        "import sys; from pathlib import Path; from pylint_tfhub.probe.store import Store;"
        "assert Store(Path(sys.argv[1])).get('x') is None; print('sqlite3' in sys.modules)"
    )
    result = run(code, str(tmp_path / "cache"))
    assert (result.stdout, result.stderr) == ("False\n", "")
    assert list(tmp_path.iterdir()) == []


def test_a_python_without_sqlite_remembers_nothing(store, monkeypatch):
    store.put(HANDLE, ELMO)
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert store.get(HANDLE) is None
    store.put("other", ELMO)
    store.put_failure("another", "no answer")
    monkeypatch.undo()
    assert store.get(HANDLE) is not None
    assert store.get("other") is None


# What is wrong with the file


@pytest.mark.parametrize(
    "content", [b"xy", b"no database at all\n" * 500, b"SQLite format 3\0" * 99]
)
def test_a_file_that_is_no_database(store, content):
    store.path.parent.mkdir()
    store.path.write_bytes(content)
    assert store.get(HANDLE) is None
    said = put_error(store)
    assert said.startswith(f"{store.path}: the store of probed models is damaged (")
    assert "delete the file" in said
    assert store.path.read_bytes() == content


def test_a_damaged_database(store):
    store.put(HANDLE, ELMO)
    numbers = "WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < 500)"
    change(store, f"INSERT INTO models {numbers} SELECT 'h' || x, ?, '{{}}' FROM n", time.time())
    data = bytearray(store.path.read_bytes())
    data[4096:] = random.Random(1).randbytes(len(data) - 4096)
    store.path.write_bytes(data)
    assert store.get(HANDLE) is None
    assert "is damaged" in put_error(store)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE models (handle TEXT, description BLOB)",
        "CREATE TABLE others (x)",
        "PRAGMA user_version = 7",
    ],
)
def test_a_database_of_another_schema(store, statement):
    store.path.parent.mkdir()
    change(store, statement)
    before = store.path.read_bytes()
    assert store.get(HANDLE) is None
    assert put_error(store).startswith(f"{store.path}: is a database, but not this version's")
    assert store.path.read_bytes() == before


def test_an_empty_file_is_filled(store):
    store.path.parent.mkdir()
    store.path.touch()
    assert store.get(HANDLE) is None
    store.put(HANDLE, ELMO)
    assert store.get(HANDLE) is not None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("answer", "{"),
        ("answer", "[]"),
        ("answer", "1"),
        ("answer", '{"model": {"format": "tf3"}}'),
        ("answer", '{"model": null}'),
        ("answer", '{"failure": 404}'),
        ("answer", "[" * 100_000),
        ("answer", b"\xff"),
        ("fetched", "yesterday"),
        ("fetched", b"\0"),
        ("fetched", 1e300),
        ("fetched", float("inf")),
    ],
)
def test_rows_that_nobody_here_wrote(store, column, value):
    store.put(HANDLE, ELMO)
    store.put("other", ELMO)
    change(store, f"UPDATE models SET {column} = ? WHERE handle = ?", value, HANDLE)
    assert store.get(HANDLE) is None
    assert store.get("other") is not None
    store.put_failure(HANDLE, "no answer")
    assert store.get(HANDLE) is not None


def test_text_that_is_not_utf_8(store):
    store.put(HANDLE, ELMO)
    change(store, "UPDATE models SET answer = CAST(x'ff' AS TEXT)")
    assert store.get(HANDLE) is None
    store.put_failure(HANDLE, "no answer")
    assert store.get(HANDLE) is not None


def test_a_directory_in_the_place_of_the_file(store):
    store.path.mkdir(parents=True)
    assert store.get(HANDLE) is None
    assert "cannot be written (it is no file)" in put_error(store)


def test_a_file_in_the_place_of_the_directory(store):
    store.path.parent.write_text("")
    assert store.get(HANDLE) is None
    said = put_error(store)
    assert said.startswith(f"{store.path}: the store of probed models cannot be written (")
    assert "set the environment variable PYLINT_TFHUB_CACHE_DIR" in said


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user who is refused"
)
def test_a_directory_that_is_read_only(store):
    store.put(HANDLE, ELMO)
    store.path.chmod(0o400)
    store.path.parent.chmod(0o500)
    assert store.get(HANDLE) is not None
    assert "cannot be written" in put_error(store)
    store.path.parent.chmod(0o000)
    assert store.get(HANDLE) is None
    store.path.parent.chmod(0o700)


def test_a_full_disk(store, monkeypatch):
    store.put(HANDLE, ELMO)
    connect = sqlite3.connect

    def small(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.execute("PRAGMA max_page_count = 4")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(StoreError, match=r"cannot be written \(database or disk is full\)"):
        store.put_failure("large", "x" * 100_000)
    monkeypatch.undo()
    assert store.get(HANDLE) is not None
    assert store.get("large") is None
    assert is_whole(store.path)


def test_a_busy_file_is_waited_for_once(tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "_READ_PATIENCE", 0.2)
    store = Store(tmp_path)
    store.put(HANDLE, ELMO)
    monkeypatch.setattr(store_module, "_WRITE_PATIENCE", 0.05)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()
        assert [store.get(HANDLE) for _ in range(20)] == [None] * 20
        assert 0.15 < time.monotonic() - started < 2
        assert "cannot be written (database is locked); end the program" in put_error(store)
    assert store.get(HANDLE) is not None


# Those who write and are killed


def numbered(number: int) -> ModelDescription:
    """A description of many parts that show whether they were written together."""
    signature = Signature(f"serve_{number}", (Tensor(f"x{number}", "string", (number,)),))
    return ModelDescription(
        HandleFormat.TF1_HUB,
        tags=((str(number),),) * (number % 100),
        signatures=(signature,),
        trainable_variables=number,
    )


def write_on(directory: str, first: str) -> None:
    """Write a record of its own and the shared one, in turn; acknowledge the former."""
    store = Store(Path(directory))
    for number in range(int(first), 10**9, 8):
        store.put(f"own/{number}", numbered(number))
        os.write(1, b"%d\n" % number)
        store.put("shared", numbered(number))


# Importing this module would import pytest too, which takes longer than the rest of the test.
WRITER = "\n".join(
    [
        "from __future__ import annotations",
        "import os, sys",
        "from pathlib import Path",
        "from pylint_tfhub.knowledge.models import *",
        "from pylint_tfhub.probe.store import Store",
        inspect.getsource(numbered),
        inspect.getsource(write_on),
        "write_on(*sys.argv[1:])",
    ]
)


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def is_whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_what_was_acknowledged_survives_the_death_of_its_writers(tmp_path, monkeypatch):
    chance = random.Random(8)
    store = Store(tmp_path / "cache")
    reads = 0
    for round_number in range(3):
        outputs = [tmp_path / f"{round_number}-{writer}" for writer in range(8)]
        writers = [start(store, output, at) for at, output in enumerate(outputs)]
        await_first(outputs)
        chance.shuffle(writers)
        with monkeypatch.context() as impatient:
            # Eight who do nothing but write leave little room for readers.
            impatient.setattr(store_module, "_READ_PATIENCE", 0.03)
            for writer in writers:
                until = time.monotonic() + chance.random() * 0.08
                while time.monotonic() < until:
                    reads += read_whole(store)
                writer.send_signal(signal.SIGKILL)
        assert [writer.wait() for writer in writers] == [-signal.SIGKILL] * 8
        acknowledged = [int(line) for output in outputs for line in whole_lines(output)]
        assert acknowledged
        for number in acknowledged:
            found = store.get(f"own/{number}")
            assert found is not None
            assert found.description == numbered(number)
        assert is_whole(store.path)
    assert reads


def start(store: Store, output: Path, at: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-S", "-c", WRITER, str(store.path.parent), str(at)]
    with output.open("wb") as file:
        return subprocess.Popen(command, cwd=ROOT, stdout=file)


def await_first(outputs: list[Path]) -> None:
    """Wait until a writer has written; most are then still on their way, which is a case too."""
    until = time.monotonic() + 20
    while not any(output.stat().st_size for output in outputs):
        assert time.monotonic() < until, "no writer has written anything"
        time.sleep(0.01)


def whole_lines(output: Path) -> list[str]:
    return output.read_text().rpartition("\n")[0].split()


def read_whole(store: Store) -> int:
    """Return 1 if there is a shared record, which must be one that some writer wrote."""
    found = Store(store.path.parent).get("shared")
    if found is None:
        return 0
    assert found.description is not None
    assert found.description.trainable_variables is not None
    assert found.description == numbered(found.description.trainable_variables)
    return 1
