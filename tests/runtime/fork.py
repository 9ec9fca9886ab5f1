"""Functions in processes of their own, forked from this one."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable


def start(function: Callable[[], None]) -> int:
    """Call `function` in a fork of this process; return its process id.

    The child ends without the parent's exit handlers: status 0, or 1 if `function` raised.
    """
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        function()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)
    return 0


def succeeds(function: Callable[[], None]) -> bool:
    """Call `function` in a fork and wait; whether it returned."""
    return os.waitpid(start(function), 0)[1] == 0
