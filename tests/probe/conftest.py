"""The https site that tests of the network probe ask, with its authority, and stores."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from pylint_tfhub.probe import store as store_module
from pylint_tfhub.probe.store import Store
from tests.probe.server import NAMES, Site

if TYPE_CHECKING:
    import trustme


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    import trustme

    return trustme.CA()


@pytest.fixture(scope="session")
def running(authority: trustme.CA) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*NAMES, "127.0.0.1").configure_cert(context)
    site = Site(context)
    yield site
    site.close()


@pytest.fixture
def site(running: Site, authority: trustme.CA, monkeypatch, tmp_path) -> Site:
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    running.forget()
    return running


@pytest.fixture
def port_443(site, monkeypatch):
    """Lead connections to port 443 of loopback to the site."""
    import urllib3.util.connection

    original = urllib3.util.connection.create_connection

    def create(address, *args, **kwargs):
        assert address == ("127.0.0.1", 443)
        return original(("127.0.0.1", site.port), *args, **kwargs)

    monkeypatch.setattr(urllib3.util.connection, "create_connection", create)


@pytest.fixture(params=["open directory", "paths"])
def store(tmp_path, monkeypatch, request) -> Store:
    """A store on a system that can name files in an open directory, and on one that cannot."""
    if request.param == "paths":
        monkeypatch.setattr(store_module, "_HAS_DESCRIPTORS", False)
    return Store(tmp_path / "cache")
