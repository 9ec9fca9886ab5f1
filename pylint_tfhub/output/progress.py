"""How far a command has come, on a terminal; silent everywhere else."""

from __future__ import annotations

import sys
from threading import Lock
from types import TracebackType


class Progress:
    """A bar on stderr that counts models and bytes, where rich is installed and a person looks."""

    def __init__(self, models: int, *, is_shown: bool = True) -> None:
        """Count up to `models`; silently where `is_shown` is false, as when no host is asked."""
        self._lock = Lock()
        self._received = 0
        self._bar = None
        if not is_shown or not sys.stderr.isatty():
            return
        try:
            from rich import progress
            from rich.console import Console
        except ImportError:
            return
        self._bar = progress.Progress(
            progress.TextColumn("asking for models"),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TextColumn("{task.fields[received]:,} bytes"),
            progress.TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=models, received=0)

    def received(self, size: int) -> None:
        """Count bytes; called from several threads."""
        with self._lock:
            self._received += size
            if self._bar is not None:
                self._bar.update(self._task, received=self._received)

    def done(self) -> None:
        """Count one model."""
        if self._bar is not None:
            self._bar.advance(self._task)

    def __enter__(self) -> Progress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
