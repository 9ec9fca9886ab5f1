"""The https addresses behind handles, and handles of which none is made."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.probe.addresses import (
    Address,
    ArchiveAddress,
    DirectoryAddress,
    follow,
    locate,
    parse,
)
from pylint_tfhub.probe.allowed import Hosts
from pylint_tfhub.probe.errors import RefusedError

FUZZ = int(os.environ.get("PYLINT_TFHUB_FUZZ", "1"))


@pytest.mark.parametrize(
    ("handle", "address"),
    [
        (
            "https://tfhub.dev/google/elmo/3",
            "https://tfhub.dev/google/elmo/3?tf-hub-format=compressed",
        ),
        ("http://tfhub.dev/a/1", "https://tfhub.dev/a/1?tf-hub-format=compressed"),
        ("http://models.test:8080/a", "https://models.test/a?tf-hub-format=compressed"),
        ("https://models.test:8443/a", "https://models.test:8443/a?tf-hub-format=compressed"),
        ("https://tfhub.dev/a/1?b=c", "https://tfhub.dev/a/1?b=c&tf-hub-format=compressed"),
        ("https://tfhub.dev/a/1#top", "https://tfhub.dev/a/1?tf-hub-format=compressed"),
        ("https://TFHub.dev/A/1", "https://tfhub.dev/A/1?tf-hub-format=compressed"),
        ("https://tfhub.dev./a/1", "https://tfhub.dev/a/1?tf-hub-format=compressed"),
        ("https://tfhub.dev", "https://tfhub.dev/?tf-hub-format=compressed"),
        ("https://tfhub.dev/é", "https://tfhub.dev/%C3%A9?tf-hub-format=compressed"),
        ("https://[2001:DB8::1]/a", "https://[2001:db8::1]/a?tf-hub-format=compressed"),
        ("https://xn--bcher-kva.example/a", "https://xn--bcher-kva.example/a?tf-hub-format=compr"),
        (
            "https://hub.tensorflow.google.cn/google/elmo/3",
            "https://gcs.tensorflow.google.cn/tfhub-modules/google/elmo/3.tar.gz",
        ),
        ("gs://bucket/a/b.tar.gz", "https://storage.googleapis.com/bucket/a/b.tar.gz"),
        ("gs://bucket/a.tar", "https://storage.googleapis.com/bucket/a.tar"),
        ("gs://bucket/a%2F?b#c.tgz", "https://storage.googleapis.com/bucket/a%252F%3Fb%23c.tgz"),
    ],
)
def test_an_archive_is_asked_for_as_tensorflow_hub_does(handle, address):
    located = locate(handle)
    assert isinstance(located, ArchiveAddress)
    assert str(located.archive).startswith(address)


def test_a_directory_in_a_bucket_is_asked_for_file_by_file():
    located = locate("gs://bucket/models/mine/")
    assert isinstance(located, DirectoryAddress)
    file = located.file("saved_model.pb")
    assert str(file) == "https://storage.googleapis.com/bucket/models/mine/saved_model.pb"


@pytest.mark.parametrize(
    ("handle", "said"),
    [
        ("google/elmo/3", "only handles that begin with https://, http:// or gs:// have a host"),
        ("/models/mine", "only handles that begin with"),
        ("HTTPS://tfhub.dev/a", "downloads nothing from 'HTTPS'://; write https://"),
        ("https://a\u202e\u2100.test/", "the address is malformed: netloc 'a\\u202e"),
        ("ftp://tfhub.dev/a", "tensorflow_hub downloads nothing from 'ftp'://"),
        ("file:///etc/passwd", "tensorflow_hub downloads nothing from 'file'://"),
        ("s3://bucket/a", "tensorflow_hub downloads nothing from 's3'://"),
        ("https://user:secret@tfhub.dev/a", "user names and passwords in addresses are never sent"),
        ("https://tfhub.dev@evil.test/a", "user names and passwords"),
        ("https://tfhub.dev\\@evil.test/a", "the character '\\\\' cannot stand in an address"),
        ("https://tfhub.dev/a\\..\\b", "the character '\\\\' cannot"),
        ("https://tfhub.dev/a b", "the character ' ' cannot"),
        ("https://tfhub.dev/a\r\nHost: evil", "the character '\\r' cannot"),
        ("https://tfhub.dev/a\x00", "the character '\\x00' cannot"),
        ("https://tfhub.dev/\ud800", "the character '\\ud800' cannot"),
        ("https:///a", "the address names no host"),
        ("https://", "the address names no host"),
        ("https://tfhub。dev/a", "the host 'tfhub\\u3002dev' is not ASCII; write its xn-- form"),
        ("https://tfhub.dév/a", "is not ASCII"),
        ("https://2130706433/a", "'2130706433' is neither a host name nor a usual IP address"),
        ("https://0x7f000001/a", "neither a host name nor a usual IP address"),
        ("https://0177.0.0.1/a", "neither a host name nor a usual IP address"),
        ("https://127.1/a", "neither a host name nor a usual IP address"),
        ("https://127.0.0.1.%2e/a", "neither a host name nor a usual IP address"),
        ("https://[fe80::1%25eth0]/a", "neither a host name nor a usual IP address"),
        ("https://[::1/a", "the address is malformed: Invalid IPv6 URL"),
        ("https://tfhub.dev:99999/a", "the address is malformed: Port out of range 0-65535"),
        ("https://tfhub.dev:0/a", "there is no port 0"),
        ("https://tfhub.dev:x/a", "the address is malformed"),
        ("https://tfhub.dev/a/../b", "'.' and '..' in the path of an address are not followed"),
        ("https://tfhub.dev/%2e%2E/b", "'.' and '..' in the path"),
        ("https://tfhub.dev/a%2f..%2fb", "'.' and '..' in the path"),
        ("https://tfhub.dev/%252e%252e/b", "'.' and '..' in the path"),
        ("https://tfhub.dev/a%5c..%5cb", "'.' and '..' in the path"),
        ("gs://bucket", "a gs:// handle names a bucket and a path in it"),
        ("gs:///a", "a gs:// handle names a bucket and a path in it"),
        ("gs://bucket/../other/a", "'.' and '..' in the path"),
        ("gs://../a", "'.' and '..' in the path"),
        ("https://tfhub.dev/" + "a" * 4096, "the handle is longer than 4096 characters"),
    ],
)
def test_no_request_is_made_of(handle, said):
    with pytest.raises(RefusedError) as caught:
        locate(handle)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/b", "https://models.test:8443/b"),
        ("c?d=e", "https://models.test:8443/a/c?d=e"),
        ("//tfhub.dev/b", "https://tfhub.dev/b"),
        ("https://tfhub.dev/b?X-Sign=a%2Fb+c", "https://tfhub.dev/b?X-Sign=a%2Fb+c"),
        ("../../../b", "https://models.test:8443/b"),
        ("", "https://models.test:8443/a/b?q=1"),
    ],
)
def test_a_redirect_leads_to(location, address):
    assert str(follow(parse("https://models.test:8443/a/b?q=1"), location)) == address


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://tfhub.dev/b", "only https:// is followed, not http://"),
        ("file:///etc/passwd", "only https:// is followed, not file://"),
        ("gs://bucket/b", "only https:// is followed, not gs://"),
        ("https://user@tfhub.dev/", "user names and passwords"),
        ("https://tfhub.dev/a/../b", "'.' and '..' in the path"),
        ("https://[::1/b", "is no address"),
        ("/" + "a" * 5000, "the redirect is longer than 4096 characters"),
    ],
)
def test_a_redirect_is_not_followed_to(location, said):
    with pytest.raises(RefusedError) as caught:
        follow(parse("https://models.test/a"), location)
    assert said in str(caught.value)


def located_or_refusal(handle: str) -> ArchiveAddress | DirectoryAddress | str:
    try:
        return locate(handle)
    except RefusedError as error:
        return str(error)


@settings(max_examples=300 * FUZZ, deadline=None, database=None)
@given(
    st.tuples(
        st.sampled_from(["https://", "http://", "gs://", "//", "https:/", ""]),
        st.text(max_size=30)
        | st.text("tfhubdev.:@[]/\\?#%2e0x127 \t。", max_size=30)
        | st.sampled_from(["tfhub.dev", "127.0.0.1", "[::1]"]),
        st.text(max_size=20) | st.text("./\\%2eEfF?#&=", max_size=20),
    ).map("".join)
)
def test_any_text_gives_an_address_or_a_refusal(handle):
    located = located_or_refusal(handle)
    if isinstance(located, str):
        assert located.isascii()
        assert located.isprintable()
        return
    address = located.archive if isinstance(located, ArchiveAddress) else located.file("x")
    # What goes over the wire means the same to every reader, and cannot break the request.
    again = parse(str(address))
    assert again == address
    assert isinstance(again, Address) and str(again).isascii() and str(again).isprintable()
    assert " " not in str(address) and "\\" not in str(address) and "/../" not in str(address)
    try:
        Hosts().check(address)
    except RefusedError:
        return
    assert address.host.endswith((".dev", "kaggle.com", ".cn", "storage.googleapis.com"))
