"""Lints text as pylint does, and counts the work that the package does meanwhile."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from astroid.manager import AstroidManager
from pylint.lint import PyLinter, pylinter
from pylint.message import Message
from pylint.reporters import CollectingReporter

import pylint_tfhub
from pylint_tfhub.plugin import TFHubChecker

PACKAGE = str(Path(pylint_tfhub.__file__).parent)
FAULTS = frozenset({"F0001", "F0002", "F0010", "F0011", "E0001", "F8791", "F8792"})

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome:
    """What linting gave."""

    messages: list[Message]
    work: int
    """Lines of the package that ran during its visits; 0 unless counted."""

    @property
    def found(self) -> list[tuple[str, int]]:
        """Symbol and line of each message."""
        return [(message.symbol, message.line) for message in self.messages]

    @property
    def symbols(self) -> set[str]:
        return {message.symbol for message in self.messages}

    @property
    def faults(self) -> list[str]:
        """Messages that say that a file was not, or not wholly, read."""
        return [f"{m.msg_id}: {m.msg}" for m in self.messages if m.msg_id in FAULTS]


def lint(
    *paths: Path,
    plugin: bool = True,
    count: bool = False,
    tensorflow: str = "2.21.0",
    hub: str = "0.16.1",
) -> Outcome:
    """Lint files on a stack of their own, as deep as that of the command line."""
    work = [0]
    _forget(paths)

    def run() -> list[Message]:
        reports = vars(pylinter)["prepare_crash_report"]
        setattr(pylinter, "prepare_crash_report", _no_report)
        try:
            return read()
        finally:
            setattr(pylinter, "prepare_crash_report", reports)

    def read() -> list[Message]:
        reporter = CollectingReporter()
        linter = PyLinter(reporter=reporter)
        if plugin:
            pylint_tfhub.register(linter)
        else:
            linter.load_default_plugins()
        linter.disable("all")
        if plugin:
            linter.enable("tfhub")
            linter.config.tfhub_tensorflow_version = tensorflow
            linter.config.tfhub_hub_version = hub
        linter.check([str(path) for path in paths])
        return list(reporter.messages)

    return Outcome(in_thread(_counted(run, work) if count else run), work[0])


def _forget(paths: tuple[Path, ...]) -> None:
    """Have files parsed again: astroid keeps what it parsed by name, though the text changed."""
    cache = AstroidManager().astroid_cache
    texts = {str(path) for path in paths}
    for name in [name for name, module in cache.items() if module.file in texts]:
        del cache[name]


def _no_report(error: Exception, path: str, _template: str) -> Path:
    """Instead of pylint's file about a crash, which belongs to the user's home."""
    return Path(f"{path}: {type(error).__name__}")


def in_thread(function: Callable[[], T]) -> T:
    """Call a function on an empty stack, so that recursion is bounded as on a command line."""
    results: list[T] = []
    errors: list[BaseException] = []

    def target() -> None:
        try:
            results.append(function())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return results[0]


def counted(function: Callable[[], T], work: list[int]) -> T:
    """What a function returns; the lines of the package that run meanwhile are added to ``work``."""

    def local(_frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            work[0] += 1
        return local

    def trace(frame: FrameType, _event: str, _argument: Any) -> Any:
        return local if frame.f_code.co_filename.startswith(PACKAGE) else None

    sys.settrace(trace)
    try:
        return function()
    finally:
        sys.settrace(None)


def _counted(function: Callable[[], T], work: list[int]) -> Callable[[], T]:
    """The function, with the lines of the package that run inside its visits counted."""
    visit = TFHubChecker.visit_module

    def traced(self: TFHubChecker, node: Any) -> None:
        counted(lambda: visit(self, node), work)

    def run() -> T:
        TFHubChecker.visit_module = traced  # type: ignore[method-assign]
        try:
            return function()
        finally:
            TFHubChecker.visit_module = visit  # type: ignore[method-assign]

    return run
