"""Work that recurses deeply, and what it leaves behind."""

from __future__ import annotations

import sys
import threading

import pytest

from pylint_tfhub.running.recursion import deeply


def depth(levels: int) -> int:
    return 1 + depth(levels - 1) if levels else 0


def test_work_may_recurse_where_it_could_not_otherwise() -> None:
    done: list[int] = []
    deeply(lambda: done.append(depth(20_000)))
    assert done == [20_000]


def test_the_limit_of_others_stays() -> None:
    usual = sys.getrecursionlimit()
    deeply(lambda: None)
    assert sys.getrecursionlimit() == usual
    with pytest.raises(RecursionError):
        depth(usual)


def test_work_is_done_where_no_large_stack_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading.Thread, "start", refuse)
    done: list[int] = []
    deeply(lambda: done.append(depth(10)))
    assert done == [10]


def refuse(_thread: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")
