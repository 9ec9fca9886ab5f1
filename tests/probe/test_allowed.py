"""Which hosts and IP addresses may be asked."""

from __future__ import annotations

import pytest

from pylint_tfhub.probe.addresses import parse
from pylint_tfhub.probe.allowed import DEFAULT_ENTRIES, Hosts, check_addresses, entry_for, is_public
from pylint_tfhub.probe.errors import RefusedError


def is_allowed(hosts: Hosts, address: str) -> bool:
    try:
        hosts.check(parse(address))
    except RefusedError:
        return False
    return True


@pytest.mark.parametrize(
    "address",
    [
        "https://tfhub.dev/google/elmo/3",
        "https://TFHUB.DEV/google/elmo/3",
        "https://www.kaggle.com/models/google/elmo/tensorFlow1/elmo/3",
        "https://storage.googleapis.com/tfhub-modules/google/elmo/3.tar.gz",
        "https://storage.googleapis.com/kaggle-models-data/1/2/bundle/archive.tar.gz?X-Sign=1",
    ],
)
def test_the_hosts_of_published_models_may_be_asked(address):
    assert is_allowed(Hosts(), address)


@pytest.mark.parametrize(
    "address",
    [
        "https://tfhub.dev.evil.test/a",
        "https://evil-tfhub.dev/a",
        "https://a.tfhub.dev/a",
        "https://dev/a",
        "https://tfhub.dev:8443/a",
        "https://127.0.0.1/a",
        "https://[::1]/a",
        "https://localhost/a",
        "https://storage.googleapis.com/",
        "https://storage.googleapis.com/evil/a",
        "https://storage.googleapis.com/tfhub-modules-evil/a",
        "https://storage.googleapis.com//tfhub-modules/a",
        "https://storage.googleapis.com/%74fhub-modules/a",
        "https://storage.googleapis.com/tfhub-modules%2fa",
        "https://tfhub-modules.storage.googleapis.com/a",
        "https://xn--tfhb-pra.dev/a",
    ],
)
def test_others_may_not(address):
    assert not is_allowed(Hosts(), address)


@pytest.mark.parametrize(
    ("entry", "address", "advice"),
    [
        ("models.test", "https://models.test/a", "`--allow-host models.test` adds it"),
        ("Models.Test", "https://models.test/a", "`--allow-host models.test` adds it"),
        ("models.test:8443", "https://models.test:8443/a", "`--allow-host models.test:8443`"),
        ("10.0.0.1", "https://10.0.0.1/a", "`--allow-host 10.0.0.1`"),
        ("[::1]:8443", "https://[::1]:8443/a", "`--allow-host [::1]:8443`"),
        ("models.test/a/B", "https://models.test/a/B/c", "`--allow-host models.test`"),
        (
            "storage.googleapis.com/mine/",
            "https://storage.googleapis.com/mine/a",
            "`--allow-host storage.googleapis.com/mine` adds it",
        ),
    ],
)
def test_a_user_adds_hosts(entry, address, advice):
    with pytest.raises(RefusedError) as caught:
        Hosts().check(parse(address))
    assert "is not on the list of hosts that may be asked" in str(caught.value)
    assert advice in str(caught.value)
    assert is_allowed(Hosts([entry]), address)
    assert is_allowed(Hosts([entry]), "https://tfhub.dev/a")


def test_an_entry_allows_nothing_beside_it():
    hosts = Hosts(["models.test:8443/a"])
    assert not is_allowed(hosts, "https://models.test:8443/ab")
    assert not is_allowed(hosts, "https://models.test:8443/A")
    assert not is_allowed(hosts, "https://models.test/a")


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "https://tfhub.dev",
        "tfhub.dev/a?b",
        "tfhub.dev/a b",
        "user@tfhub.dev",
        "*.tfhub.dev",
        "*",
        "tfhub.dev:",
        "tfhub.dev:0",
        "tfhub.dev:70000",
        "tfhub.dev:http",
        "127.1",
        "0x7f000001",
        "::1",
        "tfhub。dev",
        "tfhub.dev/../a",
        "tfhub.dev/%2e%2e",
        "tfhub.dev\\a",
        "-a.test",
        "a..test",
        "a" * 300,
    ],
)
def test_a_malformed_entry_is_named(entry):
    with pytest.raises(ValueError, match="is no host|names no port|in its path") as caught:
        Hosts(["good.test", entry])
    assert repr(entry)[:100] in str(caught.value)


def test_only_a_host_that_the_user_lists_may_be_private():
    assert Hosts(["models.test"]).allows_private(parse("https://models.test/a"))
    assert Hosts(["tfhub.dev"]).allows_private(parse("https://tfhub.dev/a"))
    assert not Hosts(["models.test"]).allows_private(parse("https://tfhub.dev/a"))
    assert not any(Hosts().allows_private(parse(f"https://{entry}/a")) for entry in DEFAULT_ENTRIES)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"],
)
def test_addresses_of_the_public_internet(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.0.1",
        "100.64.0.1", "169.254.169.254", "192.0.0.170", "192.0.2.1", "198.18.0.1", "198.51.100.1",
        "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1",
        "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8", "2002:7f00:1::", "2002:a00:1::1", "2001::1",
        "2001:0:5ef5:79fd:0:59d:a0e5:ba1", "2001:db8::1", "2001:20::1", "3fff::1", "100::1",
        "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "5f00::1",
        "4000::1", "", "tfhub.dev",
    ],
)  # fmt: skip
def test_addresses_of_other_networks(address):
    assert not is_public(address)


def test_one_private_address_among_others_is_enough_to_refuse():
    address = parse("https://tfhub.dev/a")
    check_addresses(address, ["8.8.8.8", "2606:4700::1"])
    with pytest.raises(RefusedError) as caught:
        check_addresses(address, ["8.8.8.8", "10.0.0.1"])
    assert "tfhub.dev is 10.0.0.1, which is no address of the public internet" in str(caught.value)


@pytest.mark.parametrize(
    ("handle", "entry"),
    [
        ("https://models.example.com/text/1", "models.example.com"),
        ("http://models.example.com/text/1", "models.example.com"),
        ("https://models.example.com:8443/text/1", "models.example.com:8443"),
        ("gs://bucket/model", "storage.googleapis.com/bucket"),
        ("gs://bucket/model.tar.gz", "storage.googleapis.com/bucket"),
        ("https://tfhub.dev/google/elmo/3", None),
        ("gs://tfhub-modules/google/elmo/3.tar.gz", None),
        ("models/text", None),
        ("ftp://models.example.com/m", None),
        ("https://me:secret@models.example.com/m", None),
        ("https://[::1/m", None),
        ("", None),
    ],
)
def test_what_a_user_has_to_allow(handle, entry):
    assert entry_for(handle) == entry
