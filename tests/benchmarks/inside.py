"""A pylint plugin that times the methods of our checker and writes their sum to a file at exit."""

import atexit
import functools
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pylint.lint import PyLinter

SPENT = {"nanoseconds": 0, "depth": 0}


def register(_: PyLinter) -> None:
    """Adds nothing: `load_configuration` does the work once all plugins are there."""


def load_configuration(linter: PyLinter) -> None:
    """Wraps each method that pylint calls on our checker."""
    for checker in linter.get_checkers():
        if checker.name != "tfhub":
            continue
        for name in dir(checker):
            if name.startswith(("visit_", "leave_")) or name in {"open", "close", "process_module"}:
                setattr(checker, name, _timed(getattr(checker, name)))
    atexit.register(_write)


def _timed(method: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        SPENT["depth"] += 1
        start = time.thread_time_ns()
        try:
            return method(*arguments)
        finally:
            SPENT["depth"] -= 1
            if SPENT["depth"] == 0:
                SPENT["nanoseconds"] += time.thread_time_ns() - start

    return functools.update_wrapper(call, method)


def _write() -> None:
    text = f"{SPENT['nanoseconds']} {time.process_time_ns()}"
    Path(os.environ["PYLINT_TFHUB_SPENT"]).write_text(text, encoding="ascii")
