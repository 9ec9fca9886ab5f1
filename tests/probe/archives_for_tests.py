"""Writes tar archives, good ones by tarfile and bad ones block by block."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pylint_tfhub.knowledge.models import ModelDescription
from pylint_tfhub.probe.archive import describe_archive
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.limits import Limits
from tests.probe import models_for_tests as models

MARKER = ("tfhub_module.pb", models.MARKER)
TF1_HUB = ("saved_model.pb", models.tf1_hub())
TF1 = ("saved_model.pb", models.tf1_saved_model())
TF2 = ("saved_model.pb", models.tf2())
WEIGHTS = ("variables/variables.data-00000-of-00001", bytes(range(256)) * 40)
END = bytes(1024)


def plain(*files: tuple[str, bytes], tar_format: int = tarfile.GNU_FORMAT) -> bytes:
    """A tar archive of these files."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tar_format) as tar:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def packed(*files: tuple[str, bytes]) -> bytes:
    """The same compressed, as hosts serve it."""
    return gzip.compress(plain(*files), compresslevel=1, mtime=0)


def header(name: str, size: int = 0, kind: bytes = b"0", linkname: str = "") -> bytes:
    """The header of one member of any type."""
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = size, kind, linkname
    return info.tobuf(tarfile.GNU_FORMAT)


def padded(data: bytes) -> bytes:
    """Data as it stands in an archive, in whole blocks."""
    return data + bytes(-len(data) % 512)


def pax(*fields: str, kind: bytes = b"x", raw: bytes = b"") -> bytes:
    """An extended header with these fields, or with a raw body."""
    body = raw
    for field in fields:
        length = len(field.encode()) + 2
        while len(f"{length} {field}\n".encode()) != length:
            length += 1
        body += f"{length} {field}\n".encode()
    return header("pax", len(body), kind) + padded(body)


def sparse_header() -> bytes:
    """A header that announces a map in further blocks."""
    block = bytearray(header("a", 0, b"S"))
    block[482] = 1
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def described(data: bytes, limits: Limits | None = None) -> ModelDescription:
    """What an archive says."""
    return describe_archive(io.BytesIO(data), limits or Limits())


@contextmanager
def refused(said: str) -> Iterator[None]:
    """Expect a ModelError whose message holds this."""
    with pytest.raises(ModelError) as caught:
        yield
    assert said in str(caught.value)
