"""Tar archives read forwards only, in bounded memory, plain or compressed by gzip."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pylint_tfhub.probe.errors import LimitError, ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pylint_tfhub.probe.files import Readable
    from pylint_tfhub.probe.limits import Limits

_BLOCK = 512
_CHUNK = 64 << 10
_GZIP = b"\x1f\x8b"
# tarfile's mode "r|*", by which tensorflow_hub unpacks archives, reads these too.
_OTHERS = {b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"\x5d\x00\x00\x80": "lzma"}

_FILES = b"0\x007"
_GNU_SPARSE = b"S"
_PAX_LOCAL = b"xX"
_PAX_GLOBAL = b"g"
_GNU_LONG_NAME = b"L"
_GNU_LONG_LINK = b"K"
_DIRECTORY = b"5"
_WITHOUT_DATA = b"123456"
_TYPE_NAMES = {
    b"1": "a hard link",
    b"2": "a symbolic link",
    b"3": "a device",
    b"4": "a device",
    b"6": "a pipe",
}
_OCTAL = re.compile(rb"[ \0]*([0-7]*)[ \0]*(?:\0.*)?", re.DOTALL)
_PAX_LENGTH = re.compile(rb"([0-9]{1,10}) ")
# What tells where a member's data ends and what it is called; the rest costs no memory.
_PAX_KEPT = (b"path", b"size", b"GNU.sparse.name")
_PAX_SPARSE = b"GNU.sparse."
# A long name, a long link, an extended header and a global one, each once, are what writers need.
_MOST_HEADERS = 8


@dataclass(frozen=True)
class Member:
    """An entry of an archive: its name as written, and the size of its data in bytes.

    `oddity` says in words what it is if neither a plain file nor a directory.
    """

    name: str
    size: int
    is_file: bool
    oddity: str | None = None


class Received:
    """The bytes of an archive as they are sent, counted in `count` and bounded."""

    def __init__(self, stream: Readable, limits: Limits) -> None:
        self._stream = stream
        self._bound = limits.max_bytes
        self.count = 0

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes; raises LimitError when no more may be read."""
        allowed = min(size, self._bound - self.count)
        if allowed <= 0:
            raise LimitError(
                f"its format is not known after {self.count:,} bytes, and no more are read; "
                f"`--max-bytes` allows more"
            )
        data = self._stream.read(allowed)
        self.count += len(data)
        return data

    def stop_after(self, more: int) -> None:
        """Allow no more than this many bytes from here on."""
        self._bound = min(self._bound, self.count + more)


class Expanded:
    """The bytes of an archive after decompression.

    Raises ModelError at the first read for another compression than gzip, and later where the
    data is damaged or ends too early. `check_time` is called before each part of at most 64 KiB,
    and raises an error when it is late.
    """

    def __init__(
        self, received: Received, limits: Limits, check_time: Callable[[], object]
    ) -> None:
        self._received = received
        self._limits = limits
        self._check_time = check_time
        self._count = 0
        self._begun = False
        self._inflate: zlib._Decompress | None = None
        self._raw = b""
        self._chunk = memoryview(b"")

    @property
    def is_whole(self) -> bool:
        """Whether the compressed data came to its own end, where its checksum was right."""
        return self._inflate is not None and self._inflate.eof and not self._chunk

    def read_exactly(self, size: int) -> bytes:
        """Return so many bytes, or fewer at the end of the archive."""
        parts = []
        while size:
            if not self._chunk:
                self._chunk = memoryview(self._next_chunk())
                if not self._chunk:
                    break
            part, self._chunk = self._chunk[:size], self._chunk[size:]
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _next_chunk(self) -> bytes:
        self._check_time()
        if not self._begun:
            self._begin()
        chunk = self._inflated() if self._inflate else self._plain()
        self._count_expanded(len(chunk))
        return chunk

    def _begin(self) -> None:
        self._begun = True
        while len(self._raw) < 8 and (data := self._received.read(_CHUNK)):
            self._raw += data
        if not self._raw:
            raise ModelError("it is empty")
        for magic, name in _OTHERS.items():
            if self._raw.startswith(magic):
                raise ModelError(f"it is compressed by {name}; only gzip is read here")
        if self._raw.startswith(_GZIP):
            self._inflate = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)

    def _plain(self) -> bytes:
        data, self._raw = self._raw, b""
        return data or self._received.read(_CHUNK)

    def _inflated(self) -> bytes:
        assert self._inflate is not None
        while not self._inflate.eof:
            data = self._raw or self._received.read(_CHUNK)
            if not data:
                raise ModelError(f"the archive is cut off after {self._received.count:,} bytes")
            try:
                expanded = self._inflate.decompress(data, _CHUNK)
            except zlib.error as error:
                raise ModelError(f"the archive is damaged: {error}") from error
            self._raw = self._inflate.unconsumed_tail
            if expanded:
                return expanded
        return b""

    def _count_expanded(self, size: int) -> None:
        self._count += size
        limits = self._limits
        if self._count > limits.expanded:
            raise LimitError(f"the archive expands to more than {limits.expanded:,} bytes")
        if self._count > max(limits.ratio_from, limits.ratio * self._received.count):
            raise LimitError(
                f"the archive expands to more than {limits.ratio} times its size, so it is read no further"
            )


class TarReader:
    """The members of an archive, one after the other; `read` gives the data of the latest.

    Knows the formats ustar, pax and GNU. Whatever is malformed raises ModelError.
    """

    def __init__(self, expanded: Expanded, limits: Limits) -> None:
        self._expanded = expanded
        self._limits = limits
        self._blocks = 0
        self._left = 0
        self._padding = 0

    def next(self) -> Member | None:
        """Return the next member, or None at the archive's end."""
        overrides: dict[str, str] = {}
        for _ in range(_MOST_HEADERS + 1):
            self._skip(self._left + self._padding)
            header = self._header()
            if header is None:
                return None
            kind = header[156:157]
            size = _number(header[124:136])
            if kind in _PAX_LOCAL:
                # What comes first wins, as in tarfile, which applies it last.
                overrides = {**_pax_fields(self._body(size)), **overrides}
            elif kind == _PAX_GLOBAL:
                self._refuse_global(_pax_fields(self._body(size)))
            elif kind == _GNU_LONG_NAME:
                overrides = {"path": _text(self._body(size)), **overrides}
            elif kind == _GNU_LONG_LINK:
                self._body(size)
            else:
                return self._member(header, kind, size, overrides)
        raise ModelError(
            f"the archive is damaged: more than {_MOST_HEADERS} names or extended headers "
            "belong to one entry"
        )

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes of the latest member's data, fewer only at its end."""
        wanted = min(size, self._left)
        data = self._expanded.read_exactly(wanted)
        self._left -= len(data)
        if len(data) < wanted:
            raise ModelError("the archive ends in the midst of a file")
        return data

    def _header(self) -> bytes | None:
        block = self._expanded.read_exactly(_BLOCK)
        if len(block) < _BLOCK:
            # tarfile takes any end for the end; here it must be sure that nothing was cut off.
            if self._blocks and not block and self._expanded.is_whole:
                return None
            raise ModelError(
                "the archive ends without its end mark" if self._blocks else "it is no tar archive"
            )
        if not block.strip(b"\0"):
            return None
        self._blocks += 1
        if self._blocks > self._limits.members:
            raise LimitError(f"the archive has more than {self._limits.members:,} entries")
        if not _has_checksum(block):
            raise ModelError(
                "the archive is damaged: the checksum of an entry is wrong"
                if self._blocks > 1
                else "it is no tar archive"
            )
        return block

    def _member(self, header: bytes, kind: bytes, size: int, overrides: dict[str, str]) -> Member:
        name = _text(header[:100])
        prefix = _text(header[345:500])
        if prefix and kind != _GNU_SPARSE:
            name = f"{prefix}/{name}"
        if kind == b"\0" and name.endswith("/"):
            kind = _DIRECTORY
        if kind == _GNU_SPARSE:
            self._skip_sparse_map(header)
        name = overrides.get("GNU.sparse.name") or overrides.get("path", name)
        if "size" in overrides:
            size = _decimal(overrides["size"])
        self._expect(0 if kind in _WITHOUT_DATA else size)
        if kind == _GNU_SPARSE or any(key.startswith("GNU.sparse.") for key in overrides):
            return Member(name, size, is_file=True, oddity="a sparse file")
        is_file = kind in _FILES
        oddity = None
        if not is_file and kind != _DIRECTORY:
            oddity = _TYPE_NAMES.get(kind, f"an entry of the unknown type {kind!r}")
        return Member(name, size, is_file, oddity)

    def _skip_sparse_map(self, header: bytes) -> None:
        is_extended = header[482]
        while is_extended:
            self._blocks += 1
            block = self._expanded.read_exactly(_BLOCK)
            if len(block) < _BLOCK or self._blocks > self._limits.members:
                raise ModelError("the archive is damaged: a sparse file's map has no end")
            is_extended = block[504]

    def _body(self, size: int) -> bytes:
        """Return the data of an extended header or long name."""
        if size > self._limits.header:
            raise ModelError(
                f"the archive is no model: a name or extended header in it has {size:,} bytes, "
                f"more than {self._limits.header:,}"
            )
        self._expect(size)
        return self.read(size)

    def _expect(self, size: int) -> None:
        self._left, self._padding = size, -size % _BLOCK

    def _skip(self, size: int) -> None:
        self._left = self._padding = 0
        while size:
            data = self._expanded.read_exactly(min(size, _CHUNK))
            if not data:
                raise ModelError("the archive ends in the midst of a file")
            size -= len(data)

    @staticmethod
    def _refuse_global(fields: dict[str, str]) -> None:
        if not fields.keys().isdisjoint(("path", "size", "GNU.sparse.name")):
            raise ModelError("the archive is damaged: it gives all entries one name or size")


def _has_checksum(block: bytes) -> bool:
    """Tell whether a header's checksum is right; some writers sum bytes as signed ones."""
    stored = _OCTAL.fullmatch(block[148:156])
    if stored is None:
        return False
    parts = block[:148] + b" " * 8 + block[156:]
    unsigned = sum(parts)
    signed = unsigned - 256 * sum(byte > 127 for byte in parts)
    return int(stored[1] or b"0", 8) in (unsigned, signed)


def _number(field: bytes) -> int:
    """Return a size that is written in octal digits, or in binary where it is too large for them.

    Source: GNU tar's manual, "Basic Tar Format", and tarfile.nti.
    """
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    match = _OCTAL.fullmatch(field)
    if match is None:
        raise ModelError("the archive is damaged: the size of an entry is no number")
    return int(match[1] or b"0", 8)


def _decimal(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        raise ModelError("the archive is damaged: the size of an entry is no number")
    return int(text)


def _pax_fields(body: bytes) -> dict[str, str]:
    """Return what matters of an extended header: of records with one key the last, as in tarfile.

    Each record is its length, a key, "=" and a value. Of all keys that only tell a sparse file
    one is kept.
    """
    fields = {}
    position = 0
    while position < len(body) and body[position]:
        match = _PAX_LENGTH.match(body, position)
        end = position + int(match[1]) if match else 0
        if match is None or end > len(body) or body[end - 1 : end] != b"\n" or end <= match.end():
            raise ModelError("the archive is damaged: an extended header is malformed")
        key, separator, value = body[match.end() : end - 1].partition(b"=")
        if not separator:
            raise ModelError("the archive is damaged: an extended header is malformed")
        if key in _PAX_KEPT:
            fields[_decoded(key)] = _decoded(value)
        elif key.startswith(_PAX_SPARSE):
            fields[_decoded(_PAX_SPARSE)] = ""
        position = end
    return fields


def _text(field: bytes) -> str:
    return _decoded(field.partition(b"\0")[0])


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
