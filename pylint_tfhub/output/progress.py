"""How far a command has come, on a terminal; silent everywhere else."""

from __future__ import annotations

import os
import sys
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_WIDEST = 36
"""Columns of the bar itself where there is room."""
_BESIDE = 20
"""Columns for what else stands on its line beside the label."""
_ERASE_LINE_ABOVE = "\x1b[1A\x1b[2K"


class Progress:
    """A bar on stderr that counts items, and bytes if there are any, where a person looks."""

    def __init__(self, label: str, items: int = 0, *, is_shown: bool = True) -> None:
        """Count up to `items`, if that is known before `reach` says it.

        Nothing is drawn where `is_shown` is false, as when no host is asked.
        """
        self._lock = Lock()
        self._received = 0
        self.items = items
        self._is_drawn = False
        self._bar: ProgressBar[None] | None = None
        is_plain = os.environ.get("TERM") == "dumb"  # it cannot draw over a line
        if not is_shown or is_plain or not sys.stderr.isatty():
            return
        import shutil

        import click

        self._bar = click.progressbar(
            length=items,
            label=label,
            width=min(_WIDEST, max(shutil.get_terminal_size().columns - len(label) - _BESIDE, 1)),
            show_eta=False,
            show_pos=True,
            show_percent=False,
            item_show_func=lambda _: f"{self._received:,} bytes" if self._received else None,
            file=sys.stderr,
        )

    def received(self, size: int) -> None:
        """Count bytes; called from several threads."""
        with self._lock:
            self._received += size
            if self._bar is not None:
                self._bar.render_progress()

    def done(self) -> None:
        """Count one item; called from several threads."""
        with self._lock:
            if self._bar is not None:
                self._bar.update(1)

    def reach(self, done: int, items: int) -> None:
        """Say how many items are done, and of how many."""
        with self._lock:
            self.items = items
            if self._bar is not None:
                self._bar.length = items
                self._draw()
                self._bar.update(done - self._bar.pos)

    def __enter__(self) -> Progress:
        if self._bar is not None and self._bar.length:
            self._draw()
        return self

    def _draw(self) -> None:
        if self._bar is not None and not self._is_drawn:
            self._is_drawn = True
            self._bar.render_progress()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None and self._is_drawn:
            self._bar.render_finish()
            if os.name != "nt":
                sys.stderr.write(_ERASE_LINE_ABOVE)
                sys.stderr.flush()
