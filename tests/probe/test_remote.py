"""The network probe asks a real https site on loopback: models, buckets, redirects, cost."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe import remote
from pylint_tfhub.probe.allowed import Hosts
from pylint_tfhub.probe.archive import describe_archive
from pylint_tfhub.probe.errors import ModelError, RefusedError, UnreachableError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.remote import Prober, available
from tests.probe import models_for_tests as models
from tests.probe.archives_for_tests import (
    END,
    MARKER,
    TF1,
    TF1_HUB,
    TF2,
    WEIGHTS,
    header,
    packed,
    padded,
    plain,
)
from tests.probe.asking import OK, QUICK, chunked, fails, handle, prober
from tests.probe.server import (
    Site,
    in_turn,
    redirects,
    sends,
    serves,
)

HUB, V1, V2 = HandleFormat.TF1_HUB, HandleFormat.TF1_SAVED_MODEL, HandleFormat.TF2_SAVED_MODEL


@pytest.mark.parametrize(
    ("archive", "model_format"),
    [
        (packed(MARKER, TF1_HUB, WEIGHTS), HUB),
        (packed(TF1, WEIGHTS), V1),
        (packed(TF2, WEIGHTS), V2),
        (plain(TF2, WEIGHTS), V2),
    ],
)
def test_a_model_is_described(site, archive, model_format):
    site.pages["/m/1?tf-hub-format=compressed"] = serves(archive)
    received = []
    found = prober(site).describe(handle(site), received.append)
    assert found.format is model_format
    assert found.signatures
    assert 0 < sum(received) <= len(archive)


def test_what_is_sent(site, monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine models.test login me password secret")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    site.pages["/m/1"] = redirects("/m/2")
    site.pages["/m/2"] = serves(packed(TF2), Set_Cookie="a=b", Content_Encoding="gzip")
    asking = prober(site)
    for _ in range(2):
        received = []
        assert asking.describe(handle(site), received.append).format is V2
        # Counted as it was sent, although the host says that it encoded its answer by gzip.
        assert sum(received) == len(packed(TF2))
    assert [target for _, target, _ in site.requests] == [
        "/m/1?tf-hub-format=compressed",
        "/m/2",
    ] * 2
    for method, _, headers in site.requests:
        assert method == "GET"
        assert headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}
        assert headers["host"] == f"models.test:{site.port}"
        assert headers["user-agent"].startswith("pylint-tfhub/")
        assert headers["accept-encoding"] == "identity"


def test_lengths_that_are_not_known(site):
    data = packed(TF1, WEIGHTS)
    site.pages["/m/1"] = sends(chunked(data[:100], data[100:]))
    assert prober(site).describe(handle(site)).format is V1
    site.pages["/m/1"] = sends(OK + b"\r\n" + data)
    assert prober(site).describe(handle(site)).format is V1


def in_bucket(site: Site, **files: bytes) -> Prober:
    for name, data in files.items():
        site.pages[f"/mine/model/{name.replace('__', '.')}"] = serves(data)

    def connect(host: str, port: int, _: float) -> list[str]:
        assert (host, port) == ("storage.googleapis.com", 443)
        return ["127.0.0.1"]

    return Prober(Hosts(["storage.googleapis.com/mine"]), QUICK, resolver=connect)


@pytest.mark.usefixtures("port_443")
def test_a_directory_in_a_bucket(site):
    asking = in_bucket(site, saved_model__pb=TF2[1])
    found = asking.describe("gs://mine/model")
    assert found == describe_archive(io.BytesIO(plain(TF2)), Limits())
    assert [request[:2] for request in site.requests] == [
        ("HEAD", "/mine/model/tfhub_module.pb"),
        ("GET", "/mine/model/saved_model.pb"),
    ]
    assert site.requests[0][2]["host"] == "storage.googleapis.com"
    # So a bucket answers for what it does not hold, to those who may not list it.
    site.pages["/mine/model/tfhub_module.pb"] = serves(b"", "403 Forbidden")
    assert asking.describe("gs://mine/model") == found
    site.pages["/mine/model/tfhub_module.pb"] = serves(models.MARKER)
    assert asking.describe("gs://mine/model").format is HUB
    del site.pages["/mine/model/saved_model.pb"]
    assert asking.describe("gs://mine/model") == ModelDescription(HUB)
    del site.pages["/mine/model/tfhub_module.pb"]
    with fails(UnreachableError, "gs://mine/model: storage.googleapis.com has no such model (404 "):
        asking.describe("gs://mine/model")
    graph = models.with_objects(models.meta_graph(("serve",)))
    site.pages["/mine/model/saved_model.pbtxt"] = serves(str(models.message(graph)).encode())
    assert asking.describe("gs://mine/model").format is V2
    site.pages["/mine/model/saved_model.pb"] = serves(b"junk" * 10)
    with fails(ModelError, "gs://mine/model: saved_model.pb cannot be read: it "):
        asking.describe("gs://mine/model")
    site.pages["/mine/model/saved_model.pb"] = sends(OK + b"\r\n" + TF2[1])
    with fails(UnreachableError, "does not say how long the file is"):
        asking.describe("gs://mine/model")
    site.pages["/mine/model/saved_model.pb"] = sends(OK + b"Content-Length: 3000000000\r\n\r\n")
    with fails(ModelError, "its file has 3,000,000,000 bytes, and no more than 268,435,456 are"):
        asking.describe("gs://mine/model")
    site.pages["/mine/model/tfhub_module.pb"] = serves(models.MARKER)
    assert asking.describe("gs://mine/model") == ModelDescription(HUB)


@pytest.mark.usefixtures("port_443")
def test_an_archive_in_a_bucket(site):
    site.pages["/mine/a.tar.gz"] = serves(packed(TF2))
    assert in_bucket(site).describe("gs://mine/a.tar.gz").format is V2
    assert site.requests[0][1] == "/mine/a.tar.gz"
    with fails(RefusedError, "`--allow-host storage.googleapis.com/other` adds it"):
        in_bucket(site).describe("gs://other/a.tar.gz")


def test_redirects_to_hosts_on_the_list_are_followed(site):
    asking = prober(site, names=("models.test", "other.test"))
    site.pages["/m/1"] = redirects("../n é?a=b", "301 Moved Permanently")
    site.pages["/n%20%C3%A9?a=b"] = redirects(
        handle(site, "/o", "other.test"), "307 Temporary Redirect"
    )
    site.pages["/o"] = redirects("/p?X-Signature=secret", "308 Permanent Redirect")
    site.pages["/p"] = serves(packed(TF2))
    assert asking.describe(handle(site)).format is V2
    assert site.requests[-1][1] == "/p?X-Signature=secret"
    assert [headers["host"].partition(":")[0] for _, _, headers in site.requests] == [
        "models.test", "models.test", "other.test", "other.test",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("https://evil.test/m", "evil.test is not on the list of hosts that may be aske"),
        ("//evil.test/m", "`--allow-host evil.test` adds it"),
        ("https://models.test/m", "`--allow-host models.test` adds it"),
        ("https://127.0.0.1/m", "127.0.0.1 is not on the list"),
        ("https://[::1]/m", "[::1] is not on the list"),
        ("https://169.254.169.254/latest", "169.254.169.254 is not on the list"),
        ("https://2130706433/m", "neither a host name nor a usual IP address"),
        ("http://models.test/m", "only https:// is followed, not http://"),
        ("file:///etc/passwd", "only https:// is followed, not file://"),
        ("https://me:secret@models.test/m", "user names and passwords in addresses are never sent"),
        ("https://storage.googleapis.com/tfhub-modules/../evil/m", "'.' and '..' in the path"),
        ("https://storage.googleapis.com/tfhub-modules/%2e%2e/evil", "'.' and '..' in the path"),
        ("https://storage.googleapis.com/evil?sign=secret", "storage.googleapis.com/evil is not"),
    ],
)
def test_redirects_elsewhere_are_not(site, location, said):
    site.pages["/m/1"] = redirects(location)
    with fails(RefusedError, f"{handle(site)}: models.test redirects: ", said) as caught:
        prober(site).describe(handle(site))
    assert len(site.requests) == 1
    assert "secret" not in str(caught.value)


def test_redirects_in_a_circle_end(site):
    site.pages["/m/1"] = redirects("/m/1")
    limits = Limits(redirects=3)
    with fails(RefusedError, f"{handle(site)}: models.test redirects more than 3 times"):
        prober(site, limits).describe(handle(site))
    assert len(site.requests) == 4


def test_a_redirect_to_a_listed_name_in_another_network_is_refused(site):
    site.pages["/m/1"] = redirects("https://tfhub.dev/m")
    asking = prober(site)
    with fails(RefusedError, "tfhub.dev is 127.0.0.1, which is no address of the public internet"):
        asking.describe(handle(site))
    assert len(site.requests) == 1


@pytest.mark.parametrize(
    "page",
    [
        serves(b"", "503 Service Unavailable"),
        serves(b"", "429 Too Many Requests", Retry_After="0"),
        serves(b"", "500 Internal Server Error", Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"),
        sends(b""),
    ],
)
def test_what_may_be_gone_is_tried_again(site, page):
    site.pages["/m/1"] = in_turn(page, page, serves(packed(TF2)))
    limits = Limits(retries=2, backoff=0.01)
    assert prober(site, limits).describe(handle(site)).format is V2
    assert len(site.requests) == 3
    site.pages["/m/1"] = page
    site.requests.clear()
    with fails(UnreachableError, "models.test"):
        prober(site, limits).describe(handle(site))
    assert len(site.requests) == 3


def test_a_host_that_wants_a_long_pause_is_left_alone(site):
    site.pages["/m/1"] = serves(b"", "429 Too Many Requests", Retry_After="3600")
    began = time.monotonic()
    with fails(UnreachableError, "models.test answered 429 Too Many Requests, not with a model"):
        prober(site, Limits(retries=5)).describe(handle(site))
    assert time.monotonic() - began < 5
    assert len(site.requests) == 1


def test_a_large_model_costs_a_small_share_of_its_bytes(site):
    size = 200 << 20
    block = os.urandom(1 << 20)

    def page(exchange):
        exchange.send(OK + b"Content-Length: %d\r\n\r\n" % (size + 4096))
        exchange.send(header("saved_model.pb", len(TF2[1])) + padded(TF2[1]))
        exchange.send(header("variables/variables.data-00000-of-00001", size))
        for _ in range(size // len(block)):
            exchange.send(block)
        exchange.send(END)

    site.pages["/m/1"] = page
    received = []
    assert prober(site, Limits()).describe(handle(site), received.append).format is V2
    time.sleep(0.2)
    assert sum(received) < 70_000
    # What the server got rid of stood in the buffers of both sockets.
    assert site.sent < size // 20


def test_one_prober_serves_many_threads(site):
    asking = prober(site, Limits())
    formats = {"/a": HUB, "/b": V1, "/c": V2}
    site.pages["/a"] = serves(packed(MARKER, TF1_HUB))
    site.pages["/b"] = serves(packed(TF1, WEIGHTS))
    site.pages["/c"] = serves(packed(TF2))
    paths = list(formats) * 10
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda path: asking.describe(handle(site, path)), paths))
    assert [each.format for each in found] == [formats[path] for path in paths]


def test_without_urllib3(monkeypatch):
    assert available()
    monkeypatch.setattr(remote, "find_spec", lambda name: None)
    assert not available()
    with fails(UnreachableError, "urllib3 is not installed; `pip install 'pylint-tfhub[probe]'`"):
        Prober().describe("https://tfhub.dev/m")


def test_what_is_heavy_is_imported_when_it_is_used():
    code = (
        "import sys, pylint_tfhub.probe.remote as remote\n"
        "remote.Prober()\n"
        "print({'urllib3', 'google.protobuf', 'ssl', 'socket'} & sys.modules.keys())"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
