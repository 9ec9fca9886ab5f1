"""Which hosts and IP addresses may be asked for models, since linted code chooses the handles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pylint_tfhub.probe.addresses import HTTPS_PORT, Address, ArchiveAddress, is_host, locate
from pylint_tfhub.probe.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from ipaddress import IPv4Address, IPv6Address

DEFAULT_ENTRIES = (
    "tfhub.dev",
    "www.tfhub.dev",
    "alpha.tfhub.dev",
    "kaggle.com",
    "www.kaggle.com",
    "hub.tensorflow.google.cn",
    "gcs.tensorflow.google.cn",
    "storage.googleapis.com/tfhub-modules",
    "storage.googleapis.com/kaggle-models-data",
)
"""Where the models of tfhub.dev and Kaggle are, and where those hosts redirect to."""

# What not every supported release of Python holds for special: 6to4 relays, assignments to
# protocols (Teredo is one), documentation. No host is there.
_SPECIAL = ("192.88.99.0/24", "192.0.0.0/24", "2001::/23", "3fff::/20")

_ENTRY = re.compile(
    r"(?P<host>\[[0-9a-f:.]+\]|[^\s/:@\[\]\\?#%]+)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/[^\s/?#\\%]+)*)/?"
)


@dataclass(frozen=True)
class _Entry:
    host: str
    port: int
    path: str
    by_user: bool

    def covers(self, address: Address) -> bool:
        """Tell whether an address is on this host, this port and below this path."""
        if (self.host, self.port) != (address.host, address.port):
            return False
        return not self.path or f"{address.path}/".startswith(f"{self.path}/")


class Hosts:
    """A list of the hosts that may be asked.

    An entry is "host", "host:port" or either with the beginning of a path, of whole parts:
    "storage.googleapis.com/my-bucket". It allows no other port than 443 unless it names one, and
    no subdomains. A host that the user lists may have private and loopback addresses; one of the
    defaults may not.
    """

    def __init__(self, entries: Iterable[str] = ()) -> None:
        """`entries` are the user's, beside the default ones.

        Raises ValueError, which names the entry, for one that is malformed.
        """
        users = (_parsed(entry, by_user=True) for entry in entries)
        defaults = (_parsed(entry, by_user=False) for entry in DEFAULT_ENTRIES)
        self._entries = (*users, *defaults)

    def covers(self, address: Address) -> bool:
        """Tell whether the address is on the list."""
        return any(entry.covers(address) for entry in self._entries)

    def check(self, address: Address) -> None:
        """Raise RefusedError unless the address is on the list."""
        if self.covers(address):
            return
        wanted = self.wanted(address)
        raise RefusedError(
            f"{wanted:.300} is not on the list of hosts that may be asked; "
            f"`--allow-host {wanted:.300}` adds it, or tfhub-probe-hosts for pylint"
        )

    def wanted(self, address: Address) -> str:
        """Return the entry that would allow an address: its host, or on a shared host its bucket."""
        is_shared = any(entry.host == address.host and entry.path for entry in self._entries)
        bucket = "/".join(address.path.split("/", 2)[:2]) if is_shared else ""
        return f"{address.authority}{bucket}"

    def allows_private(self, address: Address) -> bool:
        """Tell whether the user listed this very host, so that it may be one of their network."""
        return any(entry.by_user and entry.covers(address) for entry in self._entries)


def entry_for(handle: str) -> str | None:
    """Return what `--allow-host` must name so that a handle may be asked for.

    That is a host, host:port, or host/bucket. None if the default entries allow the handle already,
    or if it is refused whatever is allowed. Where its host redirects to is not known here. Never
    raises.
    """
    try:
        location = locate(handle)
    except RefusedError:
        return None
    address = location.archive if isinstance(location, ArchiveAddress) else location.directory
    hosts = Hosts()
    if hosts.covers(address):
        return None
    entry = hosts.wanted(address)
    try:
        helps = Hosts([entry]).covers(address) and not entry.endswith("/")
    except ValueError:
        return None
    return entry if helps else None


def check_addresses(address: Address, found: Sequence[str]) -> None:
    """Raise RefusedError unless all that a host's name resolves to is of the public internet."""
    for text in found:
        if not is_public(text):
            raise RefusedError(
                f"{address.host} is {text}, which is no address of the public internet; "
                f"`--allow-host {address.authority}`, or tfhub-probe-hosts for pylint, allows it, "
                "if that is a host of your own"
            )


def is_public(text: str) -> bool:
    """Tell whether an IP address is one host of the public internet.

    Addresses that carry an IPv4 address (mapped, 6to4, NAT64) are as public as that one. Of other
    IPv6 addresses those outside 2000::/3 are not: IANA has given out no global unicast there.
    """
    import ipaddress

    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        carried = _carried(address)
        if carried is None:
            unicast = address in ipaddress.IPv6Network("2000::/3")
            return unicast and _is_global(address)
        address = carried
    return _is_global(address)


def _carried(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that packets to an IPv6 address end at, if there is one."""
    import ipaddress

    if address in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    import ipaddress

    if any(address in ipaddress.ip_network(network) for network in _SPECIAL):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_private or address.is_unspecified
    )


def _parsed(text: str, *, by_user: bool) -> _Entry:
    match = _ENTRY.fullmatch(_lower_host(text.strip()))
    host = match["host"].strip("[]").removesuffix(".") if match else ""
    if match is None or not host.isascii() or not is_host(host):
        raise ValueError(
            f"{text!r:.200} is no host; write host, host:port or host/path, without https://"
        )
    port = int(match["port"] or HTTPS_PORT)
    if not 0 < port < 65536:
        raise ValueError(f"{text!r:.200} names no port between 1 and 65535")
    if not {".", ".."}.isdisjoint(match["path"].split("/")):
        raise ValueError(f"{text!r:.200} has '.' or '..' in its path")
    return _Entry(host, port, match["path"], by_user)


def _lower_host(text: str) -> str:
    host, slash, path = text.partition("/")
    return f"{host.lower()}{slash}{path}"
