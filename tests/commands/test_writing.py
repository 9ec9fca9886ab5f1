"""Writing what a command says for programs: the whole of it, or an error."""

from __future__ import annotations

import errno
import io
import sys

import pytest

from pylint_tfhub.commands.writing import write_bytes


class Unbuffered(io.RawIOBase):
    """Takes a few bytes at a time, as a disk or a pipe may that is nearly full."""

    def __init__(self, room: int) -> None:
        self.taken = b""
        self._room = room

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int | None:
        assert isinstance(data, memoryview)
        if len(self.taken) >= self._room:
            return None
        self.taken += data[:7]
        return min(7, len(data))


def unbuffered(monkeypatch: pytest.MonkeyPatch, room: int) -> Unbuffered:
    stream = Unbuffered(room)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream, write_through=True))  # type: ignore[type-var]
    return stream


def test_what_is_taken_in_parts_is_written_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = unbuffered(monkeypatch, 1_000)
    write_bytes(b"0123456789" * 10)
    assert stream.taken == b"0123456789" * 10


def test_what_is_not_taken_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    unbuffered(monkeypatch, 50)
    with pytest.raises(BlockingIOError) as error:
        write_bytes(b"0123456789" * 10)
    assert error.value.errno == errno.EAGAIN
