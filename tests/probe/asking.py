"""Asks the site on loopback, and says how asking fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pylint_tfhub.knowledge.models import ModelDescription
from pylint_tfhub.probe.allowed import Hosts
from pylint_tfhub.probe.errors import ProbeError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.remote import Prober
from tests.probe.server import Site

OK = b"HTTP/1.1 200 OK\r\n"
QUICK = Limits(seconds=2, idle=0.3, retries=0, backoff=0.01)


def on_loopback(*_: object) -> list[str]:
    return ["127.0.0.1"]


def prober(site: Site, limits: Limits = QUICK, names: tuple[str, ...] = ("models.test",)) -> Prober:
    entries = [f"{name}:{site.port}" for name in names]
    return Prober(Hosts(entries), limits, resolver=on_loopback)


def handle(site: Site, path: str = "/m/1", host: str = "models.test") -> str:
    return f"https://{host}:{site.port}{path}"


@contextmanager
def fails(kind: type[ProbeError], *said: str) -> Iterator[pytest.ExceptionInfo[ProbeError]]:
    with pytest.raises(ProbeError) as caught:
        yield caught
    assert type(caught.value) is kind, caught.value
    for part in said:
        assert part in str(caught.value)


def asked_at(port: int, limits: Limits = QUICK) -> ModelDescription:
    asking = Prober(Hosts([f"models.test:{port}"]), limits, resolver=on_loopback)
    return asking.describe(f"https://models.test:{port}/m/1")


def chunked(*parts: bytes) -> bytes:
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts if part)
    return OK + b"Transfer-Encoding: chunked\r\n\r\n" + body + b"0\r\n\r\n"
