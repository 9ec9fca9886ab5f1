"""Which addresses the network probe connects to, and whom it takes for the host."""

from __future__ import annotations

import socket
import ssl
import threading
import time

import pytest
import trustme

from pylint_tfhub.knowledge.models import HandleFormat
from pylint_tfhub.probe import remote
from pylint_tfhub.probe.allowed import Hosts
from pylint_tfhub.probe.errors import RefusedError, UnreachableError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.remote import Prober
from tests.probe.archives_for_tests import (
    TF2,
    packed,
)
from tests.probe.asking import QUICK, asked_at, fails, handle, prober
from tests.probe.server import (
    drips,
    listening,
    serves,
    tunnel,
)

HUB, V1, V2 = HandleFormat.TF1_HUB, HandleFormat.TF1_SAVED_MODEL, HandleFormat.TF2_SAVED_MODEL


@pytest.mark.parametrize(
    "found",
    [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["fe80::1%lo"]],
)
def test_a_public_name_with_an_address_of_another_network_is_refused(site, found):
    asking = Prober(limits=QUICK, resolver=lambda host, port, seconds: found)
    with fails(RefusedError, f"tfhub.dev is {found[-1]}, which is no address of the public"):
        asking.describe("https://tfhub.dev/google/elmo/3")
    assert site.connections == 0


@pytest.fixture
def connected(site, monkeypatch):
    """The addresses that were to be connected to, in a network where nothing is reached."""
    assert site.connections == 0
    hosts = []

    def look_up(host, *_, **__):
        hosts.append(host)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return hosts


def test_a_name_is_resolved_once_and_the_checked_address_is_connected_to(connected):
    """A name server that first gives a public address and then loopback gains nothing."""
    answers = [["93.184.216.34"], ["127.0.0.1"]]
    asking = Prober(limits=QUICK, resolver=lambda *args: answers.pop(0))
    with fails(UnreachableError, "tfhub.dev cannot be connected to: no network in this test"):
        asking.describe("https://tfhub.dev/google/elmo/3")
    assert connected == ["93.184.216.34"]
    assert answers == [["127.0.0.1"]]


def test_every_attempt_checks_the_addresses_again(connected):
    answers = [["93.184.216.34"], ["10.0.0.1"]]
    limits = Limits(retries=1, backoff=0.01)
    asking = Prober(limits=limits, resolver=lambda *args: answers.pop(0))
    with fails(RefusedError, "tfhub.dev is 10.0.0.1, which is no address of the public internet"):
        asking.describe("https://tfhub.dev/google/elmo/3")
    assert connected == ["93.184.216.34"]


def test_the_second_address_is_tried_when_the_first_does_not_answer(site):
    site.pages["/m/1"] = serves(packed(TF2))
    asking = prober(site)
    asking.resolver = lambda *args: ["127.0.0.2", "127.0.0.1"]
    assert asking.describe(handle(site)).format is V2


def test_an_ip_address_that_the_user_lists(site):
    site.pages["/m/1"] = serves(packed(TF2))
    asking = Prober(Hosts([f"127.0.0.1:{site.port}"]), QUICK)
    assert asking.describe(handle(site, host="127.0.0.1")).format is V2


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("tfhub.dev.evil.test", "tfhub.dev.evil.test is not on the list of hosts"),
        ("tfhub.dev@evil.test", "user names and passwords in addresses are never sent"),
        ("127.0.0.1", "127.0.0.1 is not on the list of hosts"),
        ("2130706433", "is neither a host name nor a usual IP address"),
        ("0x7f.1", "is neither a host name nor a usual IP address"),
        ("tfhub.dev:8443", "tfhub.dev:8443 is not on the list of hosts"),
        ("tfhub。dev", "is not ASCII; write its xn-- form"),
    ],
)
def test_handles_that_are_not_asked_for(host, said):
    asking = Prober(resolver=lambda *args: pytest.fail("nothing is looked up"))
    with fails(RefusedError, said):
        asking.describe(f"https://{host}/m")


def test_a_handle_is_shown_without_what_could_harm_a_terminal():
    with fails(RefusedError, "'https://tfhub.dev/\\x1b[2J': the character '\\x1b' cannot"):
        Prober().describe("https://tfhub.dev/\x1b[2J")
    with fails(RefusedError, "https://...@tfhub.dev/m: user names and passwords in addresses are"):
        Prober().describe("https://me:secret@tfhub.dev/m")
    with pytest.raises(RefusedError) as caught:
        Prober().describe("https://tfhub.dev/" + "a" * 5000)
    assert len(str(caught.value)) < 400


def test_the_system_is_asked_for_names(monkeypatch):
    assert remote.resolve("127.0.0.1", 443, 5) == ["127.0.0.1"]

    def look_up(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with fails(UnreachableError, "nowhere.invalid was not found: Name or service not known"):
        remote.resolve("nowhere.invalid", 443, 5)


def test_a_look_up_that_takes_too_long(monkeypatch):
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answered.wait(5) and [])
    with fails(UnreachableError, "tfhub.dev was not found within 0.05 seconds"):
        remote.resolve("tfhub.dev", 443, 0.05)
    answered.set()


def test_a_certificate_of_another_name_is_refused(site):
    site.pages["/m/1"] = serves(packed(TF2))
    said = "third.test has no valid certificate: Hostname mismatch"
    with fails(UnreachableError, said, "SSL_CERT_FILE can name your own authorities"):
        prober(site, names=("third.test",)).describe(handle(site, host="third.test"))
    assert site.requests == []


def test_a_certificate_of_an_unknown_authority_is_refused(site, monkeypatch, tmp_path):
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "other.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "other.pem"))
    monkeypatch.setenv("TFHUB_DISABLE_CERT_VALIDATION", "true")
    with fails(
        UnreachableError, "models.test has no valid certificate: unable to get local issuer"
    ):
        prober(site, Limits(retries=5)).describe(handle(site))
    assert site.connections == 1


@pytest.mark.usefixtures("site")
def test_what_is_no_tls():
    def garbage(connection):
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n" * 20)

    with listening(garbage) as port:
        with fails(UnreachableError, "models.test does not speak TLS as it should: "):
            asked_at(port)


@pytest.mark.usefixtures("site")
def test_a_handshake_that_never_ends():
    def drip(connection):
        # The head of a handshake message of 64 kB, then its bytes one by one.
        connection.sendall(b"\x16\x03\x03\x40\x00\x02\x00\xff\xff")
        for _ in range(1500):
            connection.sendall(b"\0")
            time.sleep(0.02)

    began = time.monotonic()
    with listening(drip) as port:
        with fails(UnreachableError, "models.test sent nothing for 0.3 seconds"):
            asked_at(port)
        assert time.monotonic() - began < 5


@pytest.mark.usefixtures("site")
def test_nobody_listens():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with fails(UnreachableError, "models.test cannot be connected to: Connection refused"):
        asked_at(port)


def test_the_proxy_of_the_environment_is_used(site, monkeypatch):
    site.pages["/m/1"] = serves(packed(TF2))
    seen: list[bytes] = []
    asking = Prober(Hosts([f"models.test:{site.port}"]), QUICK)
    asking.resolver = lambda *args: pytest.fail("the proxy resolves names")
    with listening(tunnel(site, seen)) as port:
        monkeypatch.setenv("https_proxy", f"http://me:secret@127.0.0.1:{port}")
        assert asking.describe(handle(site)).format is V2
        with fails(UnreachableError, "no valid certificate: Hostname mismatch"):
            Prober(Hosts([f"third.test:{site.port}"]), QUICK).describe(
                handle(site, host="third.test")
            )
        with fails(RefusedError, "is not on the list of hosts"):
            asking.describe("https://evil.test/m")
    assert seen[0].startswith(f"CONNECT models.test:{site.port} HTTP/1.".encode())
    assert b"Proxy-Authorization: Basic " in seen[0].title().replace(b"proxy", b"Proxy")
    assert len(seen) == 2
    assert "proxy-authorization" not in site.requests[0][2]
    monkeypatch.setenv("no_proxy", "models.test")
    assert prober(site).describe(handle(site)).format is V2
    assert len(seen) == 2


@pytest.mark.usefixtures("site")
def test_proxies_that_do_not_work(monkeypatch):
    asking = Prober(limits=QUICK)

    def no(connection):
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    with listening(no) as port:
        monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{port}")
        said = "the proxy does not connect to tfhub.dev: "
        with fails(UnreachableError, said, "407 Proxy Authentication Required"):
            asking.describe("https://tfhub.dev/m")
    with fails(UnreachableError, "the proxy does not connect to tfhub.dev: Connection refused"):
        asking.describe("https://tfhub.dev/m")
    for odd in ("socks5://me:secret@127.0.0.1:1", "http://[", "http://a:b"):
        monkeypatch.setenv("HTTPS_PROXY", odd)
        with fails(UnreachableError, "the proxy that https_proxy names is not understood; write"):
            asking.describe("https://tfhub.dev/m")


@pytest.mark.usefixtures("site")
def test_a_proxy_that_drips_its_answer_is_cut_off_in_time(monkeypatch):
    """Each byte is quick enough; only the time for the whole question ends this."""
    began = time.monotonic()
    with listening(_drips(b"HTTP/1.1 200 " + b"x" * 1000)) as port:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        limits = Limits(seconds=0.5, idle=0.3, retries=0)
        with fails(UnreachableError, "gave no full answer within 0.5 seconds"):
            Prober(limits=limits).describe("https://tfhub.dev/m")
    assert time.monotonic() - began < 10


def test_a_host_behind_a_proxy_that_speaks_tls_is_cut_off_in_time(site, authority, monkeypatch):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    seen: list[bytes] = []
    tunnelled = tunnel(site, seen)

    def answer(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secure:
            tunnelled(secure)

    site.pages["/m/1"] = drips(b"HTTP/1.1 200 OK\r\nX-A: ", b"a")
    began = time.monotonic()
    with listening(answer) as port:
        monkeypatch.setenv("https_proxy", f"https://localhost:{port}")
        asking = prober(site, Limits(seconds=0.5, idle=0.3, retries=0))
        with fails(UnreachableError, "gave no full answer within 0.5 seconds"):
            asking.describe(handle(site))
    assert len(seen) == 1
    assert time.monotonic() - began < 10


def _drips(text: bytes):
    def answer(connection: socket.socket) -> None:
        try:
            connection.settimeout(5)
            connection.recv(4096)
            for number in range(len(text)):
                connection.sendall(text[number : number + 1])
                time.sleep(0.05)
        except OSError:
            pass  # cut off, as it should be

    return answer
