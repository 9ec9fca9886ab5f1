"""Where tensorflow_hub would look for the model behind a handle, as https addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

from pylint_tfhub.knowledge.handles import LONGEST_HANDLE
from pylint_tfhub.probe.errors import RefusedError

HTTPS_PORT = 443

ARCHIVES = (".tar", ".tar.gz", ".tgz")
"""How the gs:// handles of archives end, as tensorflow_hub tells them from directories."""

_MIRROR = "hub.tensorflow.google.cn"
_MIRROR_STORAGE = "https://gcs.tensorflow.google.cn/tfhub-modules"
_STORAGE = "https://storage.googleapis.com"

_LABEL = r"(?!-)[a-z0-9_-]{1,63}(?<!-)"
_HOST_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
# What WHATWG calls a host that ends in a number: 127.1, 0x7f000001, 2130706433, 0177.0.0.1.
_NUMERIC_HOST = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
# Spaces, control characters, and what some readers of addresses take for a slash or drop.
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ud800-\udfff]")
_SAFE_IN_PATH = "/:@!$&'()*+,;=~%"
_SAFE_IN_QUERY = _SAFE_IN_PATH + "?"


@dataclass(frozen=True)
class Address:
    """An https address; `host` is a lower-case ASCII name or an IP address without brackets.

    `path` begins with a slash and is percent-encoded; `query` has no question mark.
    """

    host: str
    port: int
    path: str
    query: str = ""

    @property
    def authority(self) -> str:
        """The host as a Host header spells it, with its port unless that is 443."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == HTTPS_PORT else f"{host}:{self.port}"

    @property
    def target(self) -> str:
        """Path and query, as the first line of a request spells them."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def __str__(self) -> str:
        return f"https://{self.authority}{self.target}"


@dataclass(frozen=True)
class ArchiveAddress:
    """The address of a tar archive with a model in it."""

    archive: Address


@dataclass(frozen=True)
class DirectoryAddress:
    """The address of a directory with the files of a model."""

    directory: Address

    def file(self, name: str) -> Address:
        """The address of a file in the directory."""
        at = self.directory
        return Address(at.host, at.port, f"{at.path.rstrip('/')}/{name}")


def locate(handle: str) -> ArchiveAddress | DirectoryAddress:
    """Return where the model behind an http, https or gs handle is to be asked for.

    The archive's address is the one that tensorflow_hub 0.16 requests (HttpCompressedFileResolver),
    but always over https. A gs:// archive or directory is asked for at the public address of its
    bucket. Raises RefusedError, with a sentence that does not name the handle, for what no
    request can or should be made of.
    """
    if len(handle) > LONGEST_HANDLE:
        raise RefusedError(f"the handle is longer than {LONGEST_HANDLE} characters")
    scheme, separator, _ = handle.partition("://")
    if not separator:
        raise RefusedError("only handles that begin with https://, http:// or gs:// have a host")
    if scheme == "gs":
        return _in_bucket(handle)
    if scheme not in ("http", "https"):
        advice = f"; write {scheme.lower()}://" if scheme.lower() in ("http", "https", "gs") else ""
        raise RefusedError(f"tensorflow_hub downloads nothing from {scheme[:20]!a}://{advice}")
    address = parse(handle, secure=scheme == "https")
    if address.host == _MIRROR:
        return ArchiveAddress(parse(f"{_MIRROR_STORAGE}{address.path.rstrip('/')}.tar.gz"))
    query = urlencode([*parse_qsl(address.query), ("tf-hub-format", "compressed")])
    return ArchiveAddress(Address(address.host, address.port, address.path, query))


def follow(address: Address, location: str) -> Address:
    """Return the address that a redirect leads to; raises RefusedError unless it is https."""
    if len(location) > LONGEST_HANDLE:
        raise RefusedError(f"the redirect is longer than {LONGEST_HANDLE} characters")
    try:
        target = urljoin(str(address), location)
    except ValueError as error:
        raise RefusedError(f"the redirect to {location[:200]!a} is no address") from error
    if not target.lower().startswith("https://"):
        scheme = ascii(target.partition(":")[0][:20])[1:-1]
        raise RefusedError(f"only https:// is followed, not {scheme}://")
    return parse(target)


def parse(text: str, *, secure: bool = True) -> Address:
    """Return the parts of an http or https address, host and path checked.

    Without `secure` a port is dropped, since it is the one that answers over http. Raises
    RefusedError for user names, passwords, control characters, backslashes, "." and ".." in the
    path in any encoding, and hosts that are neither ASCII names nor IP addresses.
    """
    if odd := _UNPRINTABLE.search(text):
        raise RefusedError(f"the character {odd[0]!a} cannot stand in an address")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise RefusedError(f"the address is malformed: {ascii(str(error))[1:-1]}") from error
    if "@" in parts.netloc:
        raise RefusedError("user names and passwords in addresses are never sent")
    if port == 0:
        raise RefusedError("the address is malformed: there is no port 0")
    host = _host(parts)
    path = quote(parts.path or "/", safe=_SAFE_IN_PATH)
    _refuse_dots(path)
    query = quote(parts.query, safe=_SAFE_IN_QUERY)
    return Address(host, port if port and secure else HTTPS_PORT, path, query)


def is_host(text: str) -> bool:
    """Tell whether a lower-case text is a host name in ASCII, or an IP address as usually spelt."""
    import ipaddress

    try:
        return "%" not in str(ipaddress.ip_address(text))
    except ValueError:
        named = len(text) <= 253 and _HOST_NAME.fullmatch(text) is not None
        return named and not _NUMERIC_HOST.fullmatch(text)


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if not host:
        raise RefusedError("the address names no host")
    if not host.isascii():
        raise RefusedError(f"the host {host!a} is not ASCII; write its xn-- form")
    if not is_host(host):
        raise RefusedError(f"{host[:80]!r} is neither a host name nor a usual IP address")
    return host


def _refuse_dots(path: str) -> None:
    """Refuse what some server takes for a step upwards, out of a path that may be asked."""
    decoded = unquote(unquote(path)).replace("\\", "/")
    if not {".", ".."}.isdisjoint(decoded.split("/")):
        raise RefusedError("'.' and '..' in the path of an address are not followed")


def _in_bucket(handle: str) -> ArchiveAddress | DirectoryAddress:
    """Return the public address of an object in a bucket, where it is percent-encoded.

    Its name may hold any character but those of _UNPRINTABLE.
    """
    name = handle.removeprefix("gs://").rstrip("/")
    if odd := _UNPRINTABLE.search(name):
        raise RefusedError(f"the character {odd[0]!a} cannot stand in an address")
    bucket, _, path = name.partition("/")
    if not bucket or not path:
        raise RefusedError("a gs:// handle names a bucket and a path in it")
    address = parse(f"{_STORAGE}/{quote(bucket, safe='')}/{quote(path, safe='/')}")
    if name.endswith(ARCHIVES):
        return ArchiveAddress(address)
    return DirectoryAddress(address)
