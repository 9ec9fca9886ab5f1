"""One https request to an address that was checked; imports urllib3, so it is imported late."""

from __future__ import annotations

import io
import socket
import ssl
import string
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import IncompleteRead
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import urllib3
from urllib3 import exceptions

from pylint_tfhub import __version__
from pylint_tfhub.probe.addresses import Address
from pylint_tfhub.probe.errors import UnreachableError
from pylint_tfhub.probe.limits import Deadline

if TYPE_CHECKING:
    from typing_extensions import Buffer

_HEADERS = {
    "User-Agent": f"pylint-tfhub/{__version__}",
    "Accept": "*/*",
    # What arrives is then what is counted, and nothing but the archive's own gzip is expanded.
    "Accept-Encoding": "identity",
}


class TransientError(UnreachableError):
    """A failure that may be gone at the next attempt, after `retry_after` seconds if given."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def secure_context() -> ssl.SSLContext:
    """Return a context that verifies certificates by the system's authorities.

    SSL_CERT_FILE and SSL_CERT_DIR name others (OpenSSL's own rule). Nothing turns the check off.
    """
    return ssl.create_default_context()


class _Watch:
    """Ends a connection when the time is over, whatever waits for it then.

    Time limits of a socket count anew with every byte, and TLS inside TLS, the answer of a proxy
    and the head of an answer are each read in loops of other libraries.
    """

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._lock = threading.Lock()
        self._copy: socket.socket | None = None
        self._timer: threading.Timer | None = None

    def begin(self, connected: socket.socket) -> None:
        """Watch over a connection, until `end` is called."""
        # The socket itself is given up for another object when TLS begins.
        self._copy = connected.dup()
        self._timer = threading.Timer(self._deadline.left(), self._cut)
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """End the connection, if it is still there."""
        if self._timer is not None:
            self._timer.cancel()
        self._cut()

    def _cut(self) -> None:
        with self._lock:
            if self._copy is None:
                return
            with suppress(OSError):
                self._copy.shutdown(socket.SHUT_RDWR)
            self._copy.close()
            self._copy = None


class Body(io.RawIOBase):
    """The body of an answer as a file; raises UnreachableError where it breaks off."""

    def __init__(
        self,
        response: urllib3.BaseHTTPResponse,
        host: str,
        deadline: Deadline,
        on_bytes: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._response = response
        self._host = host
        self._deadline = deadline
        self._on_bytes = on_bytes

    def readable(self) -> bool:
        """A body can be read."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Read what has arrived, waiting for the first byte."""
        view = memoryview(buffer)
        with _translated(self._host, self._deadline):
            data = self._response.read1(len(view), decode_content=False)
            # A connection that was ended for the time looks like the end of the body.
            self._deadline.patience()
        view[: len(data)] = data
        self._on_bytes(len(data))
        return len(data)

    def check_time(self) -> None:
        """Raise UnreachableError when the time for the question is over."""
        with _translated(self._host, self._deadline):
            self._deadline.patience()


@dataclass(frozen=True)
class Response:
    """The head of a response; `close` ends the connection, whatever is still to come."""

    address: Address
    status: int
    location: str | None
    content_type: str
    retry_after: float | None
    length: int | None
    raw: urllib3.BaseHTTPResponse
    watch: _Watch

    def body(self, deadline: Deadline, on_bytes: Callable[[int], None]) -> Body:
        """The body, to be read once."""
        return Body(self.raw, self.address.host, deadline, on_bytes)

    def close(self) -> None:
        """End the connection."""
        self.raw.close()
        self.watch.end()


@dataclass(frozen=True)
class Route:
    """How to get to a host: straight to one of its `addresses`, or through a proxy."""

    addresses: Sequence[str] = ()
    proxy: str | None = None


def request(
    method: str, address: Address, route: Route, context: ssl.SSLContext, deadline: Deadline
) -> Response:
    """Ask for an address, without cookies, credentials or redirects, and return what is answered.

    The certificate is checked for the host's name, also where an IP address or a tunnel is
    connected to. Raises UnreachableError, TransientError where another attempt may help.
    """
    if route.proxy is not None:
        return _send(method, address, _through_proxy(address, route.proxy, context), deadline)
    failure: TransientError | None = None
    for ip_address in route.addresses:
        pool = urllib3.HTTPSConnectionPool(
            ip_address,
            address.port,
            server_hostname=address.host,
            ssl_context=context,
            cert_reqs="CERT_REQUIRED",
        )
        try:
            return _send(method, address, pool, deadline)
        except TransientError as error:
            failure = error
    raise failure or UnreachableError(f"{address.host} has no address")


def _through_proxy(
    address: Address, proxy: str, context: ssl.SSLContext
) -> urllib3.HTTPSConnectionPool:
    try:
        parsed = urllib3.util.parse_url(proxy if "://" in proxy else f"http://{proxy}")
        headers = urllib3.make_headers(proxy_basic_auth=parsed.auth) if parsed.auth else None
        manager = urllib3.ProxyManager(
            parsed._replace(auth=None).url,
            proxy_headers=headers,
            proxy_ssl_context=context,
            ssl_context=context,
            cert_reqs="CERT_REQUIRED",
        )
        pool = manager.connection_from_host(address.host, address.port, scheme="https")
    except (exceptions.HTTPError, ValueError) as error:
        # The setting can hold a password, and so could the text of the error.
        raise UnreachableError(
            "the proxy that https_proxy names is not understood; write http://host:port"
        ) from error
    assert isinstance(pool, urllib3.HTTPSConnectionPool)
    return pool


def _send(
    method: str, address: Address, pool: urllib3.HTTPSConnectionPool, deadline: Deadline
) -> Response:
    watch = _Watch(deadline)

    class Connection(urllib3.connection.HTTPSConnection):
        """A connection that the deadline of the question reaches."""

        def _new_conn(self) -> socket.socket:
            connected = super()._new_conn()  # pylint: disable=no-member
            watch.begin(connected)
            return connected

    pool.ConnectionCls = Connection
    try:
        with _translated(address.host, deadline):
            response = _urlopen(method, address, pool, deadline)
    except BaseException:
        watch.end()
        raise
    headers = response.headers
    return Response(
        address=address,
        status=response.status,
        location=_escaped(headers.get("Location")),
        content_type=headers.get("Content-Type", ""),
        retry_after=_number(headers.get("Retry-After")),
        length=_number(headers.get("Content-Length")),
        raw=response,
        watch=watch,
    )


def _urlopen(
    method: str, address: Address, pool: urllib3.HTTPSConnectionPool, deadline: Deadline
) -> urllib3.BaseHTTPResponse:
    patience = deadline.patience()
    response = pool.urlopen(
        method,
        address.target,
        headers={"Host": address.authority, **_HEADERS},
        timeout=urllib3.Timeout(connect=patience, read=patience),
        retries=False,
        redirect=False,
        preload_content=False,
        decode_content=False,
    )
    # A connection that was ended for the time looks like the end of the head.
    deadline.patience()
    return response


def _escaped(location: str | None) -> str | None:
    """Return a redirect in ASCII; http.client reads the bytes of headers as Latin-1."""
    return location and quote(location, safe=string.punctuation, encoding="latin-1")


def _number(text: str | None) -> int | None:
    """Return a header's number; one that no machine has is as good as none."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


@contextmanager
def _translated(host: str, deadline: Deadline) -> Iterator[None]:
    """Turn whatever can go wrong on the way to a host into UnreachableError."""
    try:
        with _in_time(deadline):
            yield
    except exceptions.NewConnectionError as error:
        raise TransientError(f"{host} cannot be connected to: {_reason(error)}") from error
    except (exceptions.TimeoutError, TimeoutError) as error:
        kind = TransientError if deadline.left() else UnreachableError
        raise kind(f"{host} {deadline.describe()}") from error
    except (exceptions.SSLError, ssl.SSLError) as error:
        raise UnreachableError(f"{host} {_tls_problem(error)}") from error
    except exceptions.ProxyError as error:
        raise TransientError(f"the proxy does not connect to {host}: {_reason(error)}") from error
    except (exceptions.HTTPError, OSError, ValueError) as error:
        if any(isinstance(cause, IncompleteRead) for cause in _causes(error)):
            raise TransientError(f"{host} ended its answer before all of it was sent") from error
        raise TransientError(f"the connection to {host} broke: {_reason(error)}") from error


@contextmanager
def _in_time(deadline: Deadline) -> Iterator[None]:
    """Blame the time for what fails after it: then the connection was ended from here."""
    try:
        yield
    except (exceptions.HTTPError, OSError, ValueError) as error:
        if not deadline.left():
            raise TimeoutError from error
        raise


def _tls_problem(error: Exception) -> str:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return (
                f"has no valid certificate: {cause.verify_message.rstrip('.')}; "
                f"SSL_CERT_FILE can name your own authorities"
            )
    return f"does not speak TLS as it should: {_reason(error)}"


def _reason(error: Exception) -> str:
    """Return the innermost cause in words, in ASCII since a host can have a say in it."""
    *_, innermost = _causes(error)
    text = getattr(innermost, "strerror", None) or str(innermost) or type(innermost).__name__
    return ascii(text)[1:-1][:200]


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    queue: list[Any] = [error]
    while queue:
        current = queue.pop(0)
        if isinstance(current, BaseException) and id(current) not in seen:
            seen.add(id(current))
            yield current
            queue += [current.__cause__, current.__context__, *current.args]
