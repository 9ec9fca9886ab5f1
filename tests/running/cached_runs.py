"""A small project that is checked with a cache, in this process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pylint_tfhub.diagnostics import Report
from pylint_tfhub.running import runs as running
from pylint_tfhub.running import tasks, workers
from pylint_tfhub.settings import Settings

PRIVATE = "https://models.example.com/text/encoder/1"
SETTINGS = Settings()
FILES = {
    "old.py": "import tensorflow_hub as hub\n\nhub.Module('https://tfhub.dev/google/elmo/1')\n",
    "private.py": "import tensorflow_hub as hub\nfrom lib.handles import HANDLE\n\n"
    "hub.KerasLayer(HANDLE, trainable=True)\n",
    "local.py": "import tensorflow_hub as hub\n\nhub.KerasLayer('model', trainable=True)\n",
    "through.py": "from lib.shared import hub\n\nhub.Module('https://tfhub.dev/google/elmo/2')\n",
    "lib/__init__.py": "",
    "lib/handles.py": "from lib.hosts import HOST\n\nHANDLE = HOST + '/1'\n",
    "lib/hosts.py": "HOST = 'https://models.example.com/text/encoder'\n",
    "lib/shared.py": "import tensorflow_hub as hub\n",
    "other.py": "from lib import nothing\nfrom lib.nothing import hub\nhub.Module(1)\n",
    "lib/nothing.py": "hub = None\n",
    "requirements.txt": "tensorflow==2.15.0\ntensorflow-hub==0.15.0\n-r more/common.txt\n",
    "more/common.txt": "numpy\n",
}
CONCERNED = ["local.py", "old.py", "private.py", "through.py", "lib/shared.py"]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository below a folder that is none, with caches of its own."""
    folder = tmp_path / "above" / "project"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path / "tfhub"))
    monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", str(tmp_path / "cache"))
    # What was written just now may be changed again at the same time by the clock of files.
    monkeypatch.setattr(tasks, "_CLOCK", -3600.0)
    write(FILES)
    return folder


class Here:
    """Stands for the processes of a run: does their work at once and in this one."""

    def __init__(
        self, make_job: Callable[..., Callable[[str], Any]], arguments: tuple[Any, ...], _: int
    ) -> None:
        self._job = make_job(*arguments)
        self._files: list[str] = []

    def start(self) -> None:
        pass

    def submit(self, files: list[str]) -> None:
        self._files += files

    def answers(self, _: float | None) -> Iterator[tuple[str, Any]]:
        while self._files:
            path = self._files.pop(0)
            yield path, self._job(path)

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def worked_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are checked, all in this process."""
    noted: list[str] = []

    class Noting(Here):
        def submit(self, files: list[str]) -> None:
            noted.extend(files)
            super().submit(files)

    monkeypatch.setattr(workers, "Workers", Noting)
    return noted


def write(files: dict[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def check(*paths: str, settings: Settings = SETTINGS, cache: bool = True) -> list[Report]:
    return list(running.check_paths(paths or ["."], settings, jobs=1, cache=cache))


def results() -> Path:
    (path,) = Path(os.environ["PYLINT_TFHUB_CACHE_DIR"], "results-1").iterdir()
    return path


def symbols(reports: list[Report]) -> list[str]:
    return [each.symbol for report in reports for each in report.diagnostics]
