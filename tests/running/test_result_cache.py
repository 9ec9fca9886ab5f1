"""Results of earlier runs are used as long as they hold, and not a moment longer."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from pylint_tfhub.diagnostics import Report
from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe.store import Store
from pylint_tfhub.running import tasks
from pylint_tfhub.settings import Settings
from tests.probe.models_for_tests import tf1_hub, tf2, write_model
from tests.running.cached_runs import (
    CONCERNED,
    FILES,
    PRIVATE,
    check,
    project,
    results,
    symbols,
    worked_on,
    write,
)

__all__ = ["project", "worked_on"]


def test_what_is_known_is_not_worked_on(worked_on: list[str]) -> None:
    first = check()
    assert sorted(worked_on) == sorted(CONCERNED)
    assert symbols(first) == 2 * ["tfhub-deprecated-module"]
    worked_on.clear()
    assert check() == first
    assert worked_on == []


def test_without_a_cache_everything_is(worked_on: list[str]) -> None:
    check(cache=False)
    check(cache=False)
    assert sorted(worked_on) == sorted(2 * CONCERNED)
    assert not Path(os.environ["PYLINT_TFHUB_CACHE_DIR"]).exists()


def test_a_changed_file_alone_is_checked_again(worked_on: list[str]) -> None:
    check()
    worked_on.clear()
    write({"old.py": FILES["old.py"] + "hub.Module('https://tfhub.dev/google/elmo/2')\n"})
    assert len(symbols(check())) == 3
    assert worked_on == ["old.py"]


def test_content_counts_and_not_times(worked_on: list[str]) -> None:
    first = check()
    before = os.stat("old.py")
    worked_on.clear()
    os.utime("old.py", (1, 1))
    assert check() == first
    assert worked_on == []
    write({"old.py": FILES["old.py"].replace("elmo", "yamn")})
    os.utime("old.py", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert check() != first
    assert worked_on == ["old.py"]


def description(model_format: HandleFormat) -> ModelDescription:
    return ModelDescription(model_format)


def copy(handle: str) -> None:
    digest = hashlib.sha1(handle.encode()).hexdigest()
    write_model(Path(os.environ["TFHUB_CACHE_DIR"], digest), tf1_hub(), is_tf1_hub=True)


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("site", "tensorflow_hub-0.16.1.dist-info").mkdir(parents=True)
    text = "Metadata-Version: 2.1\nName: tensorflow-hub\nVersion: 0.16.1\n"
    write({"site/tensorflow_hub-0.16.1.dist-info/METADATA": text})
    monkeypatch.syspath_prepend(os.path.abspath("site"))


LOCK = json.dumps({"version": 1, "handles": {PRIVATE: {"format": "tf1-hub"}}})
HANDLES = f'[tool.pylint-tfhub.handles]\n"{PRIVATE}" = "tf1-hub"\n'
NEWER = "tensorflow==2.21.0\ntensorflow-hub==0.16.1\n"
CHANGES: dict[str, Callable[[], object]] = {
    "the module that an import means": lambda: write(
        {"lib/handles.py": "HANDLE = 'https://tfhub.dev/google/elmo/1'\n"}
    ),
    "a module that this one imports": lambda: write(
        {"lib/hosts.py": "HOST = 'https://tfhub.dev/google/elmo'\n"}
    ),
    "a module that would go before another": lambda: write({"lib/handles/__init__.py": ""}),
    "a module that is gone": lambda: os.remove("lib/shared.py"),
    "a module that comes to use the library": lambda: write(
        {"lib/nothing.py": "import tensorflow_hub as hub\n"}
    ),
    "the requirements": lambda: write({"requirements.txt": NEWER}),
    "a file that they include": lambda: write({"more/common.txt": "tensorflow-hub==0.16.1\n"}),
    "requirements that are gone": lambda: os.remove("requirements.txt"),
    "requirements of another name": lambda: write(
        {"requirements-dev.txt": "tensorflow-hub>=0.16\n"}
    ),
    "requirements in a folder": lambda: write({"requirements/dev.txt": "tensorflow-hub>=0.16\n"}),
    "a lock file": lambda: write(
        {"uv.lock": '[[package]]\nname = "tensorflow-hub"\nversion = "0.16.1"\n'}
    ),
    "setup.cfg": lambda: write(
        {"setup.cfg": "[options]\ninstall_requires =\n    tensorflow-hub>=0.16\n"}
    ),
    "dependencies in pyproject.toml": lambda: write(
        {"pyproject.toml": "[project]\nname = 'x'\ndependencies = ['tensorflow-hub==0.16.1']\n"}
    ),
    "a declared handle": lambda: write({"pyproject.toml": HANDLES}),
    "a locked handle": lambda: write({"tfhub.lock": LOCK}),
    "a model beside the file": lambda: write_model(Path("model"), tf1_hub(), is_tf1_hub=True),
    "a copy of the model on this machine": lambda: copy(PRIVATE),
    "a model that was probed": lambda: Store().put(PRIVATE, description(HandleFormat.TF1_HUB)),
}
UNSEEN = {"a module that would go before another"}
"""Changes after which nothing else is found."""


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_a_result_rests_on_counts(change: str) -> None:
    first = check()
    CHANGES[change]()
    fresh = check(cache=False)
    assert check() == fresh
    assert (fresh != first) == (change not in UNSEEN)


def test_a_module_in_another_place_counts(worked_on: list[str]) -> None:
    """The import of a file means another one when a nearer module comes."""
    write({"app/use.py": FILES["private.py"].replace("lib.handles", "handles")})
    write({"handles.py": f"HANDLE = '{PRIVATE}'\n", "pyproject.toml": HANDLES})
    assert "app/use.py" in [each.path for each in _diagnostics(check())]
    worked_on.clear()
    write({"app/handles.py": "HANDLE = unknown()\n"})
    assert "app/use.py" not in [each.path for each in _diagnostics(check())]
    assert "app/use.py" in worked_on


def _diagnostics(reports: list[Report]) -> Iterator[Any]:
    return (each for report in reports for each in report.diagnostics)


def test_a_top_of_the_repository_in_between_counts() -> None:
    os.rmdir(".git")
    os.remove("requirements.txt")
    write({"../requirements.txt": NEWER})
    assert symbols(check()) == 2 * ["tfhub-removed-api"]
    os.mkdir(".git")
    write({"../requirements.txt": "tensorflow-hub==0.15.0\n"})
    fresh = check(cache=False)
    assert check() == fresh


def test_an_installed_library_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    write({"requirements.txt": ""})
    first = check()
    install(monkeypatch)
    fresh = check(cache=False)
    assert fresh != first
    assert check() == fresh


@pytest.mark.parametrize(
    "settings",
    [
        Settings(tfhub_hub_version="0.16.1"),
        Settings(enabled=frozenset()),
        Settings(per_file_ignores=(("old.py", frozenset({"tfhub-deprecated-module"})),)),
    ],
    ids=["target", "rules", "single files"],
)
def test_settings_count(settings: Settings) -> None:
    first = check()
    fresh = check(cache=False, settings=settings)
    assert check(settings=settings) == fresh != first
    assert check() == first


def test_what_was_probed_holds_for_its_time_only(
    monkeypatch: pytest.MonkeyPatch, worked_on: list[str]
) -> None:
    long_ago = datetime.now(timezone.utc) - timedelta(days=29)
    Store().put(PRIVATE, description(HandleFormat.TF1_HUB), long_ago)
    first = check()
    assert "tfhub-legacy-handle-trainable" in symbols(first)
    worked_on.clear()
    assert check() == first
    assert worked_on == []
    later = time.time() + timedelta(days=2).total_seconds()
    monkeypatch.setattr(time, "time", lambda: later)
    check()
    assert worked_on == ["private.py"]


def test_a_model_that_changes_counts() -> None:
    write_model(Path("model"), tf1_hub(), is_tf1_hub=True)
    first = check()
    assert "tfhub-legacy-handle-trainable" in symbols(first)
    shutil.rmtree("model")
    write_model(Path("model"), tf2())
    assert "tfhub-legacy-handle-trainable" not in symbols(check())


def test_what_has_just_changed_is_not_relied_on(
    monkeypatch: pytest.MonkeyPatch, worked_on: list[str]
) -> None:
    monkeypatch.setattr(tasks, "_CLOCK", 2.0)
    write_model(Path("model"), tf1_hub(), is_tf1_hub=True)
    check()
    worked_on.clear()
    check()
    assert worked_on == ["local.py"]


def test_what_could_not_be_told_is_asked_again(worked_on: list[str]) -> None:
    write_model(Path("model"), b"damaged")
    check()
    worked_on.clear()
    check()
    assert worked_on == ["local.py"]


def test_problems_are_not_kept(worked_on: list[str]) -> None:
    write({"old.py": FILES["old.py"] + "("})
    first = check()
    assert [problem.path for report in first for problem in report.problems] == ["old.py"]
    worked_on.clear()
    assert check() == first
    assert worked_on == ["old.py"]


def test_runs_over_parts_keep_what_is_known_of_the_rest(worked_on: list[str]) -> None:
    check()
    write({"old.py": FILES["old.py"] + "\n"})
    check("old.py")
    worked_on.clear()
    check()
    assert worked_on == []


def test_files_that_are_gone_are_forgotten() -> None:
    check()
    os.remove("old.py")
    write({"local.py": "import tensorflow_hub\n"})
    check("local.py")
    assert "old.py" not in json.loads(results().read_text())["results"]
