"""Slow, broken, lying and malicious answers: each ends soon, in words that say why."""

from __future__ import annotations

import os
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pylint_tfhub.knowledge.models import HandleFormat
from pylint_tfhub.probe.errors import ModelError, ProbeError, UnreachableError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.remote import Prober
from tests.probe.archives_for_tests import (
    TF1,
    TF2,
    WEIGHTS,
    header,
    packed,
    plain,
)
from tests.probe.asking import OK, chunked, fails, handle, prober
from tests.probe.server import (
    drips,
    sends,
    serves,
)

FUZZ = int(os.environ.get("PYLINT_TFHUB_FUZZ", "1"))
HUB, V1, V2 = HandleFormat.TF1_HUB, HandleFormat.TF1_SAVED_MODEL, HandleFormat.TF2_SAVED_MODEL


@pytest.mark.parametrize(
    "page",
    [
        drips(b"HTTP/1.1 200 OK\r\nX-A: ", b"a"),
        drips(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
        drips(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        drips(OK + b"\r\n" + packed(TF1, WEIGHTS)[:300], b"a"),
        drips(OK + b"\r\n", b"\x1f"),
        drips(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
        drips(OK + b"Content-Length: 99999\r\n\r\n" + header("a", 1 << 20), b"a"),
    ],
)
def test_drops_cannot_outlast_the_time_for_all(site, page):
    site.pages["/m/1"] = page
    limits = Limits(seconds=0.4, idle=0.2, retries=5)
    began = time.monotonic()
    with fails(UnreachableError, "models.test gave no full answer within 0.4 seconds"):
        prober(site, limits).describe(handle(site))
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "page",
    [
        sends(30.0),
        sends(OK, 30.0),
        sends(OK + b"\r\n", 30.0),
        sends(OK + b"\r\n\x1f\x8b\x08", 30.0),
    ],
)
def test_silence_is_not_waited_out(site, page):
    site.pages["/m/1"] = page
    began = time.monotonic()
    with fails(UnreachableError, f"{handle(site)}: models.test sent nothing for 0.2 seconds"):
        prober(site, Limits(idle=0.2, retries=0)).describe(handle(site))
    assert time.monotonic() - began < 5


HALF = packed(TF1, WEIGHTS)[:-150]


@pytest.mark.parametrize(
    ("page", "kind", "said"),
    [
        (sends(b""), UnreachableError, "the connection to models.test broke: Remote end closed"),
        (sends(b"junk\r\n\r\n"), UnreachableError, "the connection to models.test broke: junk"),
        (lambda it: it.reset(), UnreachableError, "the connection to models.test broke: "),
        (
            lambda it: (it.send(OK + b"Content-Length: 9999\r\n\r\n" + HALF), it.reset()),
            UnreachableError,
            "models.test",
        ),
        (sends(OK + b"X: " + b"x" * 70_000 + b"\r\n\r\n"), UnreachableError, "broke: got more tha"),
        (sends(OK + b"X: x\r\n" * 200 + b"\r\n"), UnreachableError, "got more than 100 headers"),
        (
            sends(OK + b"Content-Length: 9999\r\n\r\n" + HALF),
            UnreachableError,
            "models.test ended its answer before all of it was sent",
        ),
        (serves(HALF), ModelError, "the archive is cut off after"),
        (serves(packed(TF1), Content_Length="100"), ModelError, "cut off after 100 bytes"),
        (
            sends(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
            UnreachableError,
            "models.test",
        ),
        (serves(b""), ModelError, "it is empty"),
        (
            serves(b"<html>consent</html>", Content_Type="text/html; charset=utf-8"),
            ModelError,
            "models.test answered with a web page, not with a model",
        ),
        (serves(b"TFL3" * 999), ModelError, "it is no tar archive"),
        (serves(b"\x1f\x8bgarbage....."), ModelError, "the archive is damaged: Error -3"),
        (
            serves(packed(("saved_model.pb", b"no protobuf"))),
            ModelError,
            "saved_model.pb cannot be read: it",
        ),
        (
            serves(header("saved_model.pb", 1 << 40) + b"\n"),
            ModelError,
            "the archive ends in the midst of a file",
        ),
        (
            serves(plain(("../saved_model.pb", b""))),
            ModelError,
            "the name '../saved_model.pb' in it leads out of it",
        ),
        (
            serves(header("saved_model.pb", 0, b"2", "/etc/passwd")),
            ModelError,
            "'saved_model.pb' in it is a symbolic link, which tensorflow_hub does not unpack",
        ),
        (serves(b"", "404 Not Found"), UnreachableError, "has no such model (404 Not Found)"),
        (serves(b"", "410 Gone"), UnreachableError, "has no such model (410 Gone)"),
        (
            serves(b"", "403 Forbidden"),
            UnreachableError,
            "does not give the model to everybody (403 Forbidden); it may ask for consent",
        ),
        (serves(b"", "401 Unauthorized"), UnreachableError, "(401 Unauthorized)"),
        (serves(b"", "204 No Content"), UnreachableError, "models.test answered 204 No Content"),
        (serves(b"", "302 Found"), UnreachableError, "models.test answered 302 Found, not with a"),
        (serves(b"", "799 Odd"), UnreachableError, "models.test answered 799, not with a model"),
        (serves(b"", "500 \x1b[2J"), UnreachableError, "answered 500 Internal Server Error, not"),
    ],
)
def test_bad_answers(site, page, kind, said):
    site.pages["/m/1"] = page
    with fails(kind, f"{handle(site)}: ", said):
        prober(site).describe(handle(site))
    assert len(site.requests) == 1


@settings(
    max_examples=40 * FUZZ,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from([OK, b"HTTP/1.1 302 Found\r\nLocation: ", chunked(packed(TF2)), b""]),
    st.binary(max_size=60) | st.text("HTP/1.:\r\n 02gzip-Lenthcodkx\0\xff", max_size=60),
    st.sampled_from([b"", b"\r\n\r\n", b"\r\n\r\n" + packed(TF2)]),
)
def test_any_answer_gives_a_description_or_an_error_in_words(running, asking, head, text, rest):
    middle = text if isinstance(text, bytes) else text.encode("latin-1")
    running.pages["/fuzz"] = sends(head + middle + rest)
    try:
        assert asking.describe(handle(running, "/fuzz")).format is V2
    except ProbeError as error:
        shown = str(error)
        assert shown.isprintable()
        assert shown.isascii()


@pytest.fixture
def asking(site) -> Prober:
    return prober(site)


def test_an_endless_answer_ends_at_the_limit(site):
    def page(exchange):
        exchange.send(OK + b"\r\n" + plain(TF1)[: -1024 * 9])
        exchange.send(header("variables/x", 1 << 40))
        while True:
            exchange.send(bytes(65536))

    site.pages["/m/1"] = page
    with fails(
        ModelError, f"{handle(site)}: its format is not known after 2,000,000 bytes, and no"
    ):
        prober(site, Limits(max_bytes=2_000_000, retries=0)).describe(handle(site))
    assert site.sent < 12_000_000


def test_an_endless_page_of_an_error_is_not_read(site):
    site.pages["/m/1"] = drips(b"HTTP/1.1 404 Not Found\r\n\r\n", b"x" * 1000)
    began = time.monotonic()
    with fails(UnreachableError, "has no such model (404 Not Found)"):
        prober(site).describe(handle(site))
    assert time.monotonic() - began < 5
