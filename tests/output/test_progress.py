"""Progress is shown to a person at a terminal, and to nobody else."""

from __future__ import annotations

import io
import re
import sys
import time
from contextlib import redirect_stderr
from multiprocessing.pool import ThreadPool

import pytest

from pylint_tfhub.output.progress import Progress

_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal(io.StringIO):
    """What a person sees."""

    def isatty(self) -> bool:
        return True

    @property
    def last_line(self) -> str:
        lines = _CONTROLS.sub("", self.getvalue()).replace("\r", "\n").splitlines()
        return [line for line in lines if line.strip()][-1]


class SlowSize(int):
    """A number of bytes that lets other threads run while it is added."""

    def __radd__(self, other: int) -> int:
        time.sleep(0.001)
        return other + int(self)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of 100 columns that knows no colours."""
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "100", "LINES": "25"}.items():
        monkeypatch.setenv(name, value)
    return Terminal()


def use(stderr: io.StringIO) -> None:
    with redirect_stderr(stderr), Progress(3) as progress:
        progress.received(1500)
        progress.done()
        progress.received(1500)
        progress.done()


def test_a_terminal_shows_models_and_bytes_and_is_clean_again_at_the_end(terminal):
    use(terminal)
    assert terminal.last_line.startswith("asking for models ")
    assert "2/3 3,000 bytes 0:00:0" in terminal.last_line
    assert terminal.getvalue().endswith("\x1b[2K")


def test_the_cursor_is_there_again_after_an_error(terminal):
    with redirect_stderr(terminal), pytest.raises(KeyboardInterrupt), Progress(3):
        raise KeyboardInterrupt
    assert terminal.getvalue().rindex("\x1b[?25h") > terminal.getvalue().rindex("\x1b[?25l")


def test_bytes_from_several_threads_are_all_counted(terminal):
    with redirect_stderr(terminal), Progress(1) as progress, ThreadPool(8) as pool:
        pool.map(progress.received, [SlowSize(100)] * 80, chunksize=1)
    assert " 8,000 bytes " in terminal.last_line


def test_nothing_is_shown_where_nobody_looks():
    written = io.StringIO()
    use(written)
    assert written.getvalue() == ""


def test_nothing_is_shown_where_it_is_not_wanted(terminal):
    with redirect_stderr(terminal), Progress(1, is_shown=False) as progress:
        progress.received(1)
        progress.done()
    assert terminal.getvalue() == ""


def test_nothing_is_shown_without_rich(terminal, monkeypatch):
    for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rich", None)
    use(terminal)
    assert terminal.getvalue() == ""
