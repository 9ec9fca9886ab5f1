"""Names, sizes and ends of tar archives, compared with tarfile, and those that lie."""

from __future__ import annotations

import gzip
import io
import os
import tarfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.knowledge.models import HandleFormat
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.tar import Expanded, Received, TarReader
from tests.probe.archives_for_tests import (
    END,
    TF1,
    TF2,
    described,
    header,
    padded,
    pax,
    plain,
    refused,
)

FUZZ = int(os.environ.get("PYLINT_TFHUB_FUZZ", "1"))
V1, V2 = HandleFormat.TF1_SAVED_MODEL, HandleFormat.TF2_SAVED_MODEL


def test_long_names_and_extended_headers():
    data = header("short", len(TF2[1])) + padded(TF2[1])
    name = b"saved_model.pb\0"
    assert described(header("x", len(name), b"L") + padded(name) + data + END).format is V2
    assert described(pax("path=./saved_model.pb") + data + END).format is V2
    assert described(pax("comment=x", kind=b"g") + pax("path=saved_model.pb") + data).format is V2
    sized = header("saved_model.pb", 0) + padded(TF2[1])
    assert described(pax(f"size={len(TF2[1])}") + sized + END).format is V2
    long = plain((f"{'d' * 300}/x", b"1"), TF2, tar_format=tarfile.PAX_FORMAT)
    assert described(long).format is V2


@pytest.mark.parametrize(
    ("archive", "said"),
    [
        (pax("path=../x") + header("saved_model.pb") + END, "leads out of it"),
        (pax("size=-1") + header("saved_model.pb"), "the size of an entry is no number"),
        (pax("size=" + "9" * 40) + header("a"), "the size of an entry is no number"),
        (pax("path=saved_model.pb", kind=b"g") + header("a"), "gives all entries one name or size"),
        (pax(raw=b"99 path=x\n"), "an extended header is malformed"),
        (pax(raw=b"0 path=x\n"), "an extended header is malformed"),
        (pax(raw=b"9999999999999 path=x\n"), "an extended header is malformed"),
        (pax(raw=b"7 path\n"), "an extended header is malformed"),
        (
            pax("GNU.sparse.name=saved_model.pb") + header("GNUSparseFile.0/a") + END,
            "saved_model.pb in the archive is a sparse file",
        ),
        (header("x", 1 << 33, b"L"), "a name or extended header in it has 8,589,934,592 bytes"),
        (header("x", 1 << 20, b"x"), "a name or extended header in it has 1,048,576 bytes"),
        (header("x", 1 << 20, b"K"), "a name or extended header in it has 1,048,576 bytes"),
        (header("x", 1 << 20, b"g"), "more than 262,144"),
    ],
)
def test_extended_headers_that_lie(archive, said):
    with refused(said):
        described(archive)


def test_without_an_end_mark_the_end_of_compressed_data_counts():
    without = plain(TF1)[: 512 + len(padded(TF1[1]))]
    assert described(gzip.compress(without)).format is V1
    with refused("the archive ends without its end mark"):
        described(without)
    with refused("the archive is cut off after"):
        described(gzip.compress(without)[:-8])
    with refused("the archive is damaged: Error -3 while decompressing data: incorrect data check"):
        described(gzip.compress(without)[:-8] + bytes(8))


NAMES = st.text("ab./é", min_size=1, max_size=12) | st.text("abc/", min_size=90, max_size=280)


@settings(max_examples=60 * FUZZ, deadline=None, database=None)
@given(
    st.lists(st.tuples(NAMES, st.binary(max_size=1200)), max_size=5),
    st.sampled_from([tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]),
    st.booleans(),
)
def test_members_are_those_of_tarfile(files, tar_format, compressed):
    try:
        archive = plain(*files, tar_format=tar_format)
    except ValueError:
        return  # ustar has no room for the name
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r|*") as tar:
        expected = [(info.name.rstrip("/"), tar.extractfile(info).read()) for info in tar]
    stream = io.BytesIO(gzip.compress(archive) if compressed else archive)
    reader = TarReader(Expanded(Received(stream, Limits()), Limits(), lambda: None), Limits())
    found = []
    while (member := reader.next()) is not None:
        found.append((member.name, reader.read(1 << 20)))
        assert member.is_file and member.oddity is None
    # Its slashes at the end matter to no one: names are normalized.
    assert [(name.rstrip("/"), data) for name, data in found] == expected


def test_sizes_that_octal_digits_cannot_hold():
    info = tarfile.TarInfo("variables/x")
    info.size = 1 << 40
    for tar_format in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        stream = io.BytesIO(info.tobuf(tar_format))
        member = TarReader(
            Expanded(Received(stream, Limits()), Limits(), lambda: None), Limits()
        ).next()
        assert member is not None and member.size == 1 << 40
