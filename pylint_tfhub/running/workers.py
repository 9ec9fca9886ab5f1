"""Processes that work on files: they share the work, and one that dies costs one file."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pylint_tfhub.running.outcomes import WorkerError
from pylint_tfhub.running.recursion import deeply

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_Answer = TypeVar("_Answer")
Job = Callable[[str], _Answer]
"""What is done with each file, by its path."""

_FILES_A_WORKER = 24
"""Files that have to wait before another process is worth its start."""
_LARGEST_SHARE = 32
"""Files of one folder that a process is given at a time."""


@dataclass(frozen=True)
class Died:
    """A process ended while it worked on a file; ``reason`` says how."""

    reason: str


@dataclass
class _Worker:
    process: BaseProcess
    connection: Connection
    files: deque[str] = field(default_factory=deque)
    """What it was given and has not answered yet."""


class Workers(Generic[_Answer]):
    """Up to so many processes that do the same to files, started when there is work for them."""

    def __init__(
        self, make_job: Callable[..., Job[_Answer]], arguments: tuple[Any, ...], most: int
    ) -> None:
        """``make_job(*arguments)`` is called once in each process, and must be importable."""
        self._target = make_job, arguments
        self._most = max(most, 1)
        self._waiting: deque[tuple[str, ...]] = deque()
        self._workers: list[_Worker] = []

    def start(self) -> None:
        """Let a first process get ready, before there is work."""
        if not self._workers:
            self._workers.append(self._started())

    def submit(self, files: Sequence[str]) -> None:
        """Have files worked on; those given together, which learn from each other, in one process."""
        for start in range(0, len(files), _LARGEST_SHARE):
            self._waiting.append(tuple(files[start : start + _LARGEST_SHARE]))
        self._assign()

    def answers(self, seconds: float | None = 0) -> Iterator[tuple[str, _Answer | Died]]:
        """The answers that have come, after waiting so long for one; None is until one has come.

        Raises WorkerError where no file could be worked on.
        """
        busy = [worker for worker in self._workers if worker.files]
        ready = set(wait([worker.connection for worker in busy], seconds)) if busy else set()
        for worker in busy:
            if worker.connection in ready:
                yield self._received(worker)
        self._assign()

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self._workers:
            worker.connection.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()
        self._waiting.clear()

    def _assign(self) -> None:
        waiting = sum(map(len, self._waiting))
        while waiting and len(self._workers) < min(self._most, 1 + waiting // _FILES_A_WORKER):
            self._workers.append(self._started())
        for worker in self._workers:
            if self._waiting and not worker.files:
                share = self._waiting.popleft()
                worker.files.extend(share)
                with suppress(OSError):  # it died; whoever waits for its answer will see
                    worker.connection.send(share)

    def _received(self, worker: _Worker) -> tuple[str, _Answer | Died]:
        path = worker.files[0]
        answer: _Answer | Died | WorkerError
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            answer = self._buried(worker)
        else:
            worker.files.popleft()
        if isinstance(answer, WorkerError):
            raise answer
        return path, answer

    def _buried(self, worker: _Worker) -> Died:
        """Take a dead process away and hand on what it has not begun."""
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        worker.files.popleft()
        if worker.files:
            self._waiting.appendleft(tuple(worker.files))
        return Died(_last_words(worker.process.exitcode))

    def _started(self) -> _Worker:
        # Copying the process is the fastest, and safe where no other thread holds a lock for long.
        copies = sys.platform == "linux"
        context = get_context("fork") if copies else get_context("spawn")
        ours, theirs = context.Pipe()
        others = (ours, *(worker.connection for worker in self._workers)) if copies else ()
        arguments = (theirs, others, *self._target)
        process = context.Process(target=_serve, args=arguments, daemon=True)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()
        return _Worker(process, ours)


def _last_words(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"it was ended by {signal.Signals(-code).name}"
    return f"it ended with exit code {code}"


def _serve(
    connection: Connection,
    others: Sequence[Connection],
    make_job: Callable[..., Job[Any]],
    arguments: Any,
) -> None:
    """Be a process that works on the files that it is sent, as long as somebody sends any.

    ``others`` are the ends of connections that a copy of a process gets and that are not for it.
    While it held one, it would never see that the process that started it has died.
    """
    for other in others:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started it ends it
    deeply(lambda: _work(connection, make_job, arguments))


def _work(connection: Connection, make_job: Callable[..., Job[Any]], arguments: Any) -> None:
    import gc

    gc.disable()
    try:
        job = make_job(*arguments)
    except Exception as error:  # noqa: BLE001  it is raised where the run was asked for
        _fail(connection, error)
        return
    gc.freeze()
    with suppress(EOFError, OSError):
        while True:
            for path in connection.recv():
                connection.send(job(path))


def _fail(connection: Connection, error: Exception) -> None:
    with suppress(EOFError, OSError):
        connection.recv()
        connection.send(WorkerError(str(error) or type(error).__name__))


def usable_cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
