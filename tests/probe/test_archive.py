"""What archives say of the models in them, and that bad archives cost little."""

from __future__ import annotations

import gzip
import io
import itertools
import os
import time
import tracemalloc
import zlib
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe.archive import describe_archive
from pylint_tfhub.probe.directory import describe_archive_file
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.limits import Limits
from tests.probe import models_for_tests as models
from tests.probe.archives_for_tests import (
    END,
    MARKER,
    TF1,
    TF1_HUB,
    TF2,
    WEIGHTS,
    described,
    header,
    packed,
    padded,
    pax,
    plain,
    refused,
    sparse_header,
)

FUZZ = int(os.environ.get("PYLINT_TFHUB_FUZZ", "1"))
HUB, V1, V2 = HandleFormat.TF1_HUB, HandleFormat.TF1_SAVED_MODEL, HandleFormat.TF2_SAVED_MODEL


class Endless:
    """A stream of parts, which counts what is taken of it."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = iter(parts)
        self.taken = 0

    def read(self, size: int, /) -> bytes:
        part = next(self._parts, b"")
        assert len(part) <= size
        self.taken += len(part)
        return part


def bomb(head: bytes, block: bytes = bytes(1 << 20)) -> Iterator[bytes]:
    """Gzip data without an end, at the best ratio that there is."""
    packer = zlib.compressobj(9, wbits=31)
    yield packer.compress(head) + packer.flush(zlib.Z_SYNC_FLUSH)
    while True:
        yield packer.compress(block) + packer.flush(zlib.Z_SYNC_FLUSH)


@pytest.mark.parametrize(
    ("files", "model_format"),
    [
        ((MARKER, TF1_HUB, WEIGHTS), HUB),
        ((WEIGHTS, TF1_HUB, MARKER), HUB),
        ((TF1_HUB, WEIGHTS, MARKER), HUB),
        ((TF1, WEIGHTS), V1),
        ((WEIGHTS, TF1), V1),
        ((TF2, WEIGHTS), V2),
        ((WEIGHTS, TF2), V2),
    ],
)
@pytest.mark.parametrize("pack", [plain, packed])
@pytest.mark.parametrize("root", ["", "./", "/", ".//", "assets/../"])
def test_the_format_of_an_archive(files, model_format, pack, root):
    archive = pack(*((root + name, data) for name, data in files))
    found = described(archive)
    assert found.format is model_format
    assert found.signatures and found.tags is not None


def test_a_model_as_text():
    graph = models.with_objects(models.meta_graph(("serve",)))
    text = str(models.message(graph)).encode()
    assert described(packed(("saved_model.pbtxt", text))) == described(
        packed(("saved_model.pb", models.saved_model(graph)))
    )
    # TensorFlow takes the binary file where both are.
    both = packed(("saved_model.pbtxt", str(models.message(models.meta_graph())).encode()), TF2)
    assert described(both) == described(packed(TF2))


@pytest.mark.parametrize(
    ("archive", "said"),
    [
        (b"", "it is empty"),
        (b"<!DOCTYPE html><html>", "it is no tar archive"),
        (b"<html>" + b"x" * 5000, "it is no tar archive"),
        (b"TFL3" + bytes(2000), "it is no tar archive"),
        (b"\x1f\x8bgarbage" + bytes(100), "the archive is damaged: Error -3 while decompressing"),
        (gzip.compress(b"no tar" * 500, mtime=0), "it is no tar archive"),
        (packed(TF1, WEIGHTS)[:-200], "the archive is cut off after"),
        (plain(WEIGHTS)[:1200], "the archive ends in the midst of a file"),
        (plain(TF1)[: 512 * 2], "the archive ends without its end mark"),
        (header("saved_model.pb", 10_000_000) + b"\n", "the archive ends in the midst of a file"),
        (b"BZh9" + bytes(100), "it is compressed by bzip2; only gzip is read here"),
        (b"\xfd7zXZ\0" + bytes(100), "it is compressed by xz"),
        (END, "the archive is no model: it has no saved_model.pb at its root"),
        (plain(WEIGHTS), "it has no saved_model.pb at its root"),
        (plain(("model/saved_model.pb", TF2[1])), "it has no saved_model.pb at its root"),
        (plain(("model/tfhub_module.pb", b"")), "it has no saved_model.pb at its root"),
        (plain(("saved_model.cpb", b"")), "it holds saved_model.cpb, and models in chunks"),
        (plain(("saved_model.pb", b"junk" * 9)), "saved_model.pb cannot be read: "),
        (plain(("saved_model.pb", b"")), "saved_model.pb cannot be read: "),
        (plain(("saved_model.pbtxt", b"{{")), "saved_model.pbtxt cannot be read: "),
        (plain(("../saved_model.pb", TF2[1])), "the name '../saved_model.pb' in it leads out of"),
        (plain(("a/../../saved_model.pb", TF2[1])), "leads out of it"),
        (header("saved_model.pb", 0, b"2", "/etc/passwd"), "'saved_model.pb' in it is a symbolic"),
        (header("saved_model.pb", 0, b"1", "other"), "is a hard link, which tensorflow_hub does"),
        (header("saved_model.pb", 0, b"3"), "'saved_model.pb' in it is a device"),
        (header("saved_model.pb", 0, b"4"), "'saved_model.pb' in it is a device"),
        (header("saved_model.pb", 0, b"6"), "'saved_model.pb' in it is a pipe"),
        (header("tfhub_module.pb", 0, b"2", "x"), "'tfhub_module.pb' in it is a symbolic link"),
        (header("a\x1b[2J", 0, b"2", "x"), "'a\\x1b[2J' in it is a symbolic link"),
        (header("saved_model.pb", 0, b"Z"), "an entry of the unknown type b'Z'"),
        (header("saved_model.pb", 0, b"5") + END, "it has no saved_model.pb at its root"),
        (header("saved_model.pb/", 0, b"\0") + END, "it has no saved_model.pb at its root"),
        (header("saved_model.pb", 0, b"S") + END, "saved_model.pb in the archive is a sparse file"),
        (header("a")[:-1] + b"x", "it is no tar archive"),
        (header("a") + header("b")[:-1] + b"x", "the checksum of an entry is wrong"),
    ],
)
def test_what_is_no_model(archive, said):
    with refused(said):
        described(archive)


def test_a_marker_decides_though_the_model_is_damaged():
    assert described(plain(MARKER, ("saved_model.pb", b"junk"))) == ModelDescription(HUB)
    assert described(plain(MARKER)) == ModelDescription(HUB)
    # The archive must be whole all the same: tensorflow_hub unpacks all of it.
    with refused("in it is a symbolic link, which tensorflow_hub does not unpack"):
        described(plain(MARKER, ("saved_model.pb", b"junk"))[:-9216] + header("a", 0, b"2", "b"))


def test_reading_stops_at_a_tf2_model():
    stream = Endless(itertools.chain([plain(TF2)[:-9000]], itertools.repeat(b"x" * 4096)))
    assert describe_archive(stream, Limits()).format is V2
    assert stream.taken < 10_000


def test_reading_stops_at_the_marker_and_the_model():
    head = plain(MARKER, TF1_HUB)[: 512 * 3 + len(padded(TF1_HUB[1]))]
    stream = Endless(itertools.chain([head], itertools.repeat(b"x" * 4096)))
    assert describe_archive(stream, Limits()).format is HUB
    assert stream.taken < 10_000


def test_after_the_marker_little_more_is_read():
    head = plain(MARKER)[:1024] + header("variables/x", 1 << 32)
    stream = Endless(itertools.chain([head], itertools.repeat(os.urandom(65536))))
    assert describe_archive(stream, Limits()) == ModelDescription(HUB)
    assert 8 << 20 <= stream.taken < (8 << 20) + 200_000


def test_without_a_marker_the_end_decides_within_the_limit():
    head = plain(TF1)[: 512 + len(padded(TF1[1]))] + header("variables/x", 1 << 32)
    stream = Endless(itertools.chain([head], itertools.repeat(bytes(65536))))
    with refused("not known after 5,000,000 bytes, and no more are read; `--max-bytes` allows"):
        describe_archive(_Cut(stream), Limits(max_bytes=5_000_000))


class _Cut:
    """Gives no more than was asked for, whatever the parts of a stream are."""

    def __init__(self, stream: Endless) -> None:
        self._stream, self._rest = stream, b""

    def read(self, size: int, /) -> bytes:
        self._rest = self._rest or self._stream.read(1 << 30)
        part, self._rest = self._rest[:size], self._rest[size:]
        return part


GZIP_COMMENT = b"\x1f\x8b\x08\x10" + bytes(6)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (lambda: bomb(header("a", 1 << 40)), "the archive expands to more than 100 times its size"),
        (lambda: bomb(header("a"), header("a") * 1000), "the archive has more than 3,000 entr"),
        (lambda: itertools.repeat(header("a") * 64), "the archive has more than 3,000 entries"),
        (lambda: itertools.repeat(pax("a=b")), "more than 8 names or extended headers"),
        (lambda: itertools.repeat(header("a", 0, b"L")), "more than 8 names or extended headers"),
        (
            lambda: itertools.chain([sparse_header()], itertools.repeat(b"\1" * 512)),
            "a sparse file's map has no end",
        ),
        (lambda: itertools.chain([GZIP_COMMENT], itertools.repeat(b"x" * 90_000)), "--max-by"),
    ],
)
def test_an_endless_stream_ends(parts, said):
    tracemalloc.start()
    began = time.monotonic()
    with refused(said):
        describe_archive(_Cut(Endless(parts())), Limits(max_bytes=60_000_000, members=3000))
    assert time.monotonic() - began < 5
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 << 20


def test_zeros_may_expand_well_where_they_are_few():
    zeros = ("variables/x", bytes(20 << 20))
    assert described(packed(zeros, TF1)).format is V1
    with refused("the archive expands to more than 1,000,000 bytes"):
        described(packed(zeros, TF1), Limits(expanded=1_000_000))


SMALL = Limits(max_bytes=1 << 20, expanded=1 << 20, ratio_from=1 << 19, members=50)


def is_answered(archive: bytes) -> bool:
    """Tell whether there is an answer in words: a description, or a ModelError."""
    try:
        return described(archive, SMALL).format in HandleFormat
    except ModelError as error:
        return bool(str(error))


@settings(max_examples=120 * FUZZ, deadline=None, database=None)
@given(st.binary(max_size=2000), st.booleans())
def test_any_bytes_give_a_description_or_a_model_error(data, compressed):
    assert is_answered(gzip.compress(data, 1) if compressed else data)


WHOLE = [plain(MARKER, TF1_HUB), packed(TF2, WEIGHTS), plain(TF1, WEIGHTS), packed(TF1, WEIGHTS)]


@settings(max_examples=250 * FUZZ, deadline=None, database=None)
@given(
    st.sampled_from(WHOLE),
    st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=12)), min_size=1, max_size=4),
    st.integers(0, 12_000),
)
def test_a_damaged_archive_gives_a_description_or_a_model_error(archive, changes, length):
    for position, data in changes:
        at = position % len(archive)
        archive = archive[:at] + data + archive[at + len(data) :]
    assert is_answered(archive[: max(length, 200)])


@settings(max_examples=100 * FUZZ, deadline=None, database=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["saved_model.pb", "tfhub_module.pb", "a", "../a", "saved_model.pb/"]),
            st.sampled_from(list(b"\x000123456789LKSxgXVMDN")),
            st.integers(0, 1 << 36),
            st.binary(max_size=600),
        ),
        max_size=6,
    )
)
def test_any_members_give_a_description_or_a_model_error(members):
    archive = b"".join(
        header(name, size if size % 7 == 0 else len(data), bytes([kind])) + padded(data)
        for name, kind, size, data in members
    )
    assert is_answered(archive + END)


def test_a_file_on_this_machine(tmp_path):
    path = tmp_path / "model.tar.gz"
    path.write_bytes(packed(TF2))
    assert describe_archive_file(path, Limits()) == described(packed(TF2))
    path.write_bytes(b"text")
    with refused(f"{path}: it is no tar archive"):
        describe_archive_file(path, Limits())
    with refused(f"{tmp_path / 'none'} cannot be read: "):
        describe_archive_file(tmp_path / "none", Limits())
    with refused("cannot be read"):
        describe_archive_file(tmp_path / "a\0b", Limits())
    with refused(f"{tmp_path} cannot be read: it is no regular file"):
        describe_archive_file(tmp_path, Limits())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "model.tar")
    with refused("it is no regular file"):
        describe_archive_file(tmp_path / "model.tar", Limits())


def test_the_time_for_an_archive_is_limited():
    """Small entries that go on for ever are no reason to go on reading."""
    stream = Endless(itertools.repeat(header("a") * 64))
    with refused("its format is not known after 0.2 seconds"):
        describe_archive(_Cut(stream), Limits(seconds=0.2, members=10**9, ratio=10**9))


def test_what_extended_headers_say_besides_costs_no_memory():
    """Every member may have eight, each with names of its own."""
    large = pax(*(f"k{number}=v" for number in range(10_000)))
    assert len(large) > 100_000
    stream = io.BytesIO((large * 7 + header("a")) + bytes(1024))
    tracemalloc.start()
    with refused("no saved_model.pb at its root"):
        describe_archive(stream, Limits())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000
