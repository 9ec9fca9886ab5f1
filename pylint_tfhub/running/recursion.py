"""Room for code that is nested far deeper than people write it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

_STACKS = (512 << 20, 64 << 20)
"""Bytes of stack to ask for, the most first; only what is used is taken from the machine."""
_BYTES_EACH = 2_600
"""Bytes of stack for each call that Python counts, with room to spare."""


def deeply(work: Callable[[], None]) -> None:
    """Do something that may recurse as deeply as code is nested; returns when it is done.

    The compiler and astroid call themselves for each level of an expression.
    """
    usual = sys.getrecursionlimit()
    for size in _STACKS:
        try:
            threading.stack_size(size)
            thread = threading.Thread(target=work, daemon=True)
            sys.setrecursionlimit(size // _BYTES_EACH)  # counts for all threads
            thread.start()
            thread.join()
        except (RuntimeError, ValueError):  # more than the machine, or its owner, allows
            continue
        else:
            return
        finally:
            threading.stack_size(0)
            sys.setrecursionlimit(usual)  # other threads have the usual stacks
    work()
