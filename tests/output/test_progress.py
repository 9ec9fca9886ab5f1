"""Progress is shown to a person at a terminal, and to nobody else."""

from __future__ import annotations

import io
import re
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
    """A terminal of 100 columns."""
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal()


def use(stderr: io.StringIO) -> None:
    with redirect_stderr(stderr), Progress("asking for models", 3) as progress:
        progress.received(1500)
        progress.done()
        progress.received(1500)
        progress.done()


def test_a_terminal_shows_items_and_bytes_and_is_clean_again_at_the_end(terminal):
    use(terminal)
    assert terminal.last_line.startswith("asking for models ")
    assert terminal.last_line.rstrip().endswith("2/3  3,000 bytes")
    assert terminal.getvalue().endswith("\n\x1b[1A\x1b[2K")


def test_what_receives_nothing_counts_items_only(terminal):
    with redirect_stderr(terminal), Progress("checking", 1) as progress:
        progress.done()
    assert terminal.last_line.rstrip().endswith("1/1")


def test_how_many_items_there_are_can_turn_out_later(terminal):
    with redirect_stderr(terminal), Progress("checking") as progress:
        assert terminal.getvalue() == ""
        progress.reach(2, 4)
        progress.reach(3, 4)
    lines = _CONTROLS.sub("", terminal.getvalue()).strip().split("\r")
    assert [line.split()[-1] for line in lines] == ["0/4", "2/4", "3/4"]


def test_where_nothing_is_counted_nothing_is_shown(terminal):
    with redirect_stderr(terminal), Progress("checking"):
        pass
    assert terminal.getvalue() == ""


def test_a_terminal_that_cannot_draw_is_left_alone(terminal, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    use(terminal)
    assert terminal.getvalue() == ""


def test_the_cursor_is_there_again_after_an_error(terminal):
    with redirect_stderr(terminal), pytest.raises(KeyboardInterrupt), Progress("asking", 3):
        raise KeyboardInterrupt
    assert terminal.getvalue().rindex("\x1b[?25h") > terminal.getvalue().rindex("\x1b[?25l")


def test_bytes_from_several_threads_are_all_counted(terminal):
    with redirect_stderr(terminal), Progress("asking", 1) as progress, ThreadPool(8) as pool:
        pool.map(progress.received, [SlowSize(100)] * 80, chunksize=1)
    assert terminal.last_line.rstrip().endswith(" 8,000 bytes")


def test_nothing_is_shown_where_nobody_looks():
    written = io.StringIO()
    use(written)
    assert written.getvalue() == ""


def test_nothing_is_shown_where_it_is_not_wanted(terminal):
    with redirect_stderr(terminal), Progress("asking", 1, is_shown=False) as progress:
        progress.received(1)
        progress.done()
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_the_bar_fits_on_a_line(terminal, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    with redirect_stderr(terminal), Progress("checking") as progress:
        progress.reach(1, 2345)
    assert terminal.last_line.rstrip().endswith("1/2345")
    assert len(terminal.last_line.rstrip()) < columns
