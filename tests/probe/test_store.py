"""What is remembered of models, and for how long, whoever is killed while writing."""

from __future__ import annotations

import inspect
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription, Signature, Tensor
from pylint_tfhub.probe import store as store_module
from pylint_tfhub.probe.store import (
    DESCRIPTION_LIFETIME,
    FAILURE_LIFETIME,
    Store,
    Stored,
    StoreError,
)
from tests.probe.stores_for_tests import (
    ELMO,
    HANDLE,
    MINUTE,
    NAME,
    NOW,
    ROOT,
    names,
    put_error,
)

# What is remembered, and how long


def test_what_was_put_comes_back(store):
    store.put(HANDLE, ELMO, NOW)
    store.put_failure("https://example.com/none", "404: no such model", NOW)
    assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)
    assert store.get("https://example.com/none", NOW) == Stored(None, "404: no such model", NOW)
    assert store.get(f"{HANDLE}/", NOW) is None


def test_answers_hold_for_a_time_and_none_comes_from_the_future(store):
    long = timedelta(days=4000)
    both = [timedelta(), -MINUTE, FAILURE_LIFETIME - MINUTE]
    one = [FAILURE_LIFETIME, DESCRIPTION_LIFETIME - MINUTE]
    store.put("described", ELMO, NOW)
    store.put_failure("failed", "no answer", NOW)
    for age in [*both, *one, DESCRIPTION_LIFETIME, long, -timedelta(minutes=6), -long]:
        assert (store.get("described", NOW + age) is not None) == (age in both + one)
        assert (store.get("failed", NOW + age) is not None) == (age in both)


def test_a_failure_does_not_hide_a_description_that_holds(store):
    store.put(HANDLE, ELMO, NOW)
    store.put_failure(HANDLE, "no answer", NOW + MINUTE)
    assert store.get(HANDLE, NOW + MINUTE) == Stored(ELMO, None, NOW)
    later = NOW + DESCRIPTION_LIFETIME
    store.put_failure(HANDLE, "no answer", later)
    assert store.get(HANDLE, later) == Stored(None, "no answer", later)
    store.put(HANDLE, ELMO, later)
    assert store.get(HANDLE, later) == Stored(ELMO, None, later)


@pytest.mark.parametrize("handle", ["", "/modèles/文", "nul\0byte", "../../etc/passwd", "x" * 9999])
def test_handles_of_all_kinds(store, handle):
    store.put("nul", ELMO, NOW)
    store.put_failure(handle, "lone surrogate \ud800", NOW)
    assert store.get(handle, NOW) == Stored(None, "lone surrogate \ud800", NOW)
    assert store.get("nul", NOW) == Stored(ELMO, None, NOW)


def test_what_cannot_be_kept_is_refused_or_cut(store):
    with pytest.raises(StoreError, match=r"'/\\ud800' cannot be remembered"):
        store.put("/\ud800", ELMO)
    assert store.get("/\ud800") is None
    store.put_failure(HANDLE, "x" * 10**7)
    large = ModelDescription(HandleFormat.SAVED_MODEL, needs_import=("x" * 2**20,))
    with pytest.raises(StoreError, match=rf"{NAME}: '{HANDLE}' .* larger than 1 MB; keep it in"):
        store.put(HANDLE, large)
    found = store.get(HANDLE)
    assert found is not None and found.failure == "x" * 2000
    assert abs(datetime.now(timezone.utc) - found.fetched) < MINUTE


def test_a_description_that_comes_while_a_failure_is_written_stays(store, monkeypatch):
    other = Store(store.path.parent)
    tidy = store_module._Folder.tidy

    def late(_):
        monkeypatch.setattr(store_module._Folder, "tidy", tidy)
        other.put(HANDLE, ELMO, NOW)

    monkeypatch.setattr(store_module._Folder, "tidy", late)
    store.put_failure(HANDLE, "no answer", NOW)
    assert store.get(HANDLE, NOW) == Stored(ELMO, None, NOW)


# Where it is


def test_an_answer_is_one_file(store):
    store.put_failure(HANDLE, "no answer", NOW)
    store.put(HANDLE, ELMO, NOW)
    assert [path.name for path in store.path.parent.iterdir()] == ["answers-1"]
    assert names(store) == [NAME]


@pytest.mark.parametrize("value", ["", None, "relative", "{}/chosen"])
def test_the_directory_is_that_of_the_variable_or_the_users(tmp_path, monkeypatch, value):
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYLINT_TFHUB_CACHE_DIR", raising=False)
    if value is not None:
        monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", value.format(tmp_path))
    name = value.removeprefix("{}/") if value else "pylint-tfhub"
    assert Store().path == tmp_path / name / "answers-1"


def test_a_user_without_home_has_no_store(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYLINT_TFHUB_CACHE_DIR", raising=False)
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: f"~/.cache/{name}")
    store = Store()
    assert store.get(HANDLE) is None
    assert "set the environment variable PYLINT_TFHUB_CACHE_DIR" in put_error(store)
    assert list(tmp_path.iterdir()) == []


def test_reading_creates_nothing_and_imports_nothing(tmp_path):
    code = (
        "import sys; from pathlib import Path; from pylint_tfhub.probe.store import Store;"
        "before = set(sys.modules); assert Store(Path(sys.argv[1])).get('x') is None;"
        "print(set(sys.modules) - before)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "cache")]
    assert subprocess.check_output(command, cwd=ROOT, text=True) == "set()\n"
    assert list(tmp_path.iterdir()) == []


# Those who write and are killed


def numbered(number: int) -> ModelDescription:
    """A description of many parts that show whether they were written together."""
    signature = Signature(f"serve_{number}", (Tensor(f"x{number}", "string", (number,)),))
    tags = ((str(number),),) * (number % 100)
    return ModelDescription(HandleFormat.TF1_HUB, tags, (signature,), None, number)


def write_on(directory: str, first: str) -> None:
    """Write a record of its own and the shared one, in turn; acknowledge the former."""
    store = Store(Path(directory))
    for number in range(int(first), 10**9, 8):
        store.put(f"own/{number}", numbered(number))
        os.write(1, b"%d\n" % number)
        store.put("shared", numbered(number))


# Importing this module would import pytest too, which takes longer than the rest of the test.
WRITER = f"""from __future__ import annotations
import os, sys
from pathlib import Path
from pylint_tfhub.knowledge.models import *
from pylint_tfhub.probe.store import Store
{inspect.getsource(numbered)}
{inspect.getsource(write_on)}
write_on(*sys.argv[1:])
"""


def all_are_whole(store: Store) -> bool:
    """Tell whether no file has half an answer, but for those not yet put in their places."""
    assert all(store_module._OUR_NAME.fullmatch(name) for name in names(store))
    return all(json.loads(path.read_bytes())["handle"] for path in store.path.glob("*.json"))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_what_was_acknowledged_survives_the_death_of_its_writers(tmp_path):
    chance = random.Random(8)
    store = Store(tmp_path / "cache")
    reads = 0
    for round_number in range(3):
        outputs = [tmp_path / f"{round_number}-{writer}" for writer in range(8)]
        writers = [start(store, output, at) for at, output in enumerate(outputs)]
        await_first(outputs)
        chance.shuffle(writers)
        for writer in writers:
            until = time.monotonic() + chance.random() * 0.08
            while time.monotonic() < until:
                reads += read_whole(store)
            writer.send_signal(signal.SIGKILL)
        assert [writer.wait() for writer in writers] == [-signal.SIGKILL] * 8
        acknowledged = [
            int(line)
            for output in outputs
            for line in output.read_text().rpartition("\n")[0].split()
        ]
        assert acknowledged
        for number in acknowledged:
            found = store.get(f"own/{number}")
            assert found is not None
            assert found.description == numbered(number)
        assert all_are_whole(store)
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


def read_whole(store: Store) -> int:
    """Return 1 if there is a shared record, which must be one that some writer wrote."""
    found = Store(store.path.parent).get("shared")
    if found is None:
        return 0
    assert found.description is not None
    assert found.description.trainable_variables is not None
    assert found.description == numbered(found.description.trainable_variables)
    return 1
