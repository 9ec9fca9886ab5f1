"""Room for code that is nested far deeper than people write it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

_STACKS = (512 << 20, 64 << 20)
"""Bytes of stack to ask for, the most first; only what is used is taken from the machine."""
_RECURSION = 200_000


def deeply(work: Callable[[], None]) -> None:
    """Do something that may recurse as deeply as code is nested; returns when it is done.

    The compiler and astroid call themselves for each level of an expression.
    """
    sys.setrecursionlimit(_RECURSION)
    for size in _STACKS:
        try:
            threading.stack_size(size)
            thread = threading.Thread(target=work, daemon=True)
            thread.start()
        except (RuntimeError, ValueError):  # more than the machine, or its owner, allows
            continue
        finally:
            threading.stack_size(0)
        thread.join()
        return
    work()
