"""Asks the host of a model what stands behind a handle, and reads no more than the answer needs."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pylint_tfhub.probe.addresses import (
    Address,
    ArchiveAddress,
    DirectoryAddress,
    follow,
    locate,
)
from pylint_tfhub.probe.allowed import Hosts, check_addresses
from pylint_tfhub.probe.archive import describe_archive
from pylint_tfhub.probe.errors import (
    LimitError,
    ModelError,
    ProbeError,
    RefusedError,
    UnreachableError,
)
from pylint_tfhub.probe.files import BINARY, MARKER, TEXT
from pylint_tfhub.probe.limits import Deadline, Limits
from pylint_tfhub.probe.saved_model import SavedModel, described, read_model

if TYPE_CHECKING:
    import ssl

    from pylint_tfhub.knowledge.models import ModelDescription
    from pylint_tfhub.probe.connection import Body, Response, Route

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
# A public bucket that may not be listed answers 403 for what it does not hold.
_ABSENT = frozenset({403, 404})


def available() -> bool:
    """Tell whether urllib3 is installed, which the extra pylint-tfhub[probe] brings."""
    return find_spec("urllib3") is not None


def resolve(host: str, port: int, seconds: float) -> Sequence[str]:
    """Return all IP addresses of a host name, each once, in the system's order.

    Raises UnreachableError when it has none, or when they are not known in time.
    """
    import socket
    import threading

    found: list[str] = []
    problems: list[Exception] = []

    def look_up() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(info[4][0]) for info in infos))
        except (OSError, UnicodeError) as error:
            problems.append(error)

    # The system's own limit can be minutes, and nothing can interrupt a look-up.
    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise UnreachableError(f"{host} was not found within {seconds:.3g} seconds")
    if problems or not found:
        why = getattr(problems[0], "strerror", None) if problems else None
        raise UnreachableError(f"{host} was not found: {why or 'it has no address'}")
    return found


class Prober:
    """Asks hosts for models over https; one object serves several threads.

    A handle is text that somebody wrote into code, so it is not trusted: every address that is
    asked, a redirect's too, must be on the list of hosts; a name is resolved once, every IP address
    it has must be of the public internet (unless the user listed that host), and one of these is
    connected to. No credentials and no cookies are sent, certificates are verified, nothing is
    written to disk, and every step is bounded by the limits.

    The proxy of https_proxy or HTTPS_PROXY is used unless no_proxy excepts the host. It then
    resolves the names, so their IP addresses cannot be checked here; the list of hosts still holds,
    and the certificate is the host's own.
    """

    def __init__(
        self,
        hosts: Hosts | None = None,
        limits: Limits | None = None,
        *,
        resolver: Callable[[str, int, float], Sequence[str]] = resolve,
    ) -> None:
        """`resolver` gives the IP addresses of a name, within so many seconds."""
        self.hosts = hosts or Hosts()
        self.limits = limits or Limits()
        self.resolver = resolver

    def describe(
        self, handle: str, on_bytes: Callable[[int], None] | None = None
    ) -> ModelDescription:
        """Return what the model behind an http, https or gs handle says of itself.

        `on_bytes` is told the size of each part that arrives. Every error's message begins with
        the handle, and says of one with http:// that it is asked over https. Raises RefusedError
        for what must not be asked, UnreachableError when there is no proper answer or no urllib3,
        ModelError when the answer is no model.
        """
        try:
            return self._describe(handle, on_bytes)
        except ProbeError as error:
            kinds = (RefusedError, ModelError, UnreachableError)
            kind = next((each for each in kinds if isinstance(error, each)), ProbeError)
            over = " (asked over https)" if handle.startswith("http://") else ""
            raise kind(f"{_shown(handle)}{over}: {error}") from error

    def _describe(self, handle: str, on_bytes: Callable[[int], None] | None) -> ModelDescription:
        location = locate(handle)
        if not available():
            raise UnreachableError(
                "urllib3 is not installed; `pip install 'pylint-tfhub[probe]'` installs it"
            )
        question = _Question(self, Deadline(self.limits), on_bytes or _ignore)
        match location:
            case ArchiveAddress(archive):
                return question.of_archive(archive)
            case DirectoryAddress():
                return question.of_directory(location)

    @cached_property
    def context(self) -> ssl.SSLContext:
        """How certificates are verified."""
        from pylint_tfhub.probe.connection import secure_context

        return secure_context()


@dataclass
class _Question:
    """All requests for one handle, which share one deadline."""

    prober: Prober
    deadline: Deadline
    on_bytes: Callable[[int], None]

    def of_archive(self, address: Address) -> ModelDescription:
        """Ask for an archive and read as much of it as needed."""
        response = self._found(self._follow("GET", address))
        try:
            body = self._body(response)
            return describe_archive(body, self.prober.limits, body.check_time)
        except LimitError:
            raise
        except ModelError as error:
            if "html" in response.content_type.lower():
                raise ModelError(
                    f"{response.address.host} answered with a web page, not with a model"
                ) from error
            raise
        finally:
            response.close()

    def of_directory(self, location: DirectoryAddress) -> ModelDescription:
        """Ask for the files that decide, as hub.load looks for them (module_v2.load)."""
        has_marker = self._exists(location.file(MARKER))
        name, response = BINARY, self._follow("GET", location.file(BINARY))
        if response.status in _ABSENT:
            response.close()
            name, response = TEXT, self._follow("GET", location.file(TEXT))
        try:
            description = described(lambda: self._read(response, name), has_marker=has_marker)
            if description is None:
                raise UnreachableError(_refusal(response))
            return description
        finally:
            response.close()

    def _read(self, response: Response, name: str) -> SavedModel | None:
        if response.status in _ABSENT:
            return None
        size = self._size_of_file(self._found(response))
        return read_model(self._body(response), size, name)

    def _body(self, response: Response) -> Body:
        return response.body(self.deadline, self.on_bytes)

    def _exists(self, address: Address) -> bool:
        response = self._follow("HEAD", address)
        response.close()
        if response.status not in _ABSENT:
            self._found(response)
        return response.status not in _ABSENT

    def _size_of_file(self, response: Response) -> int:
        limit = self.prober.limits.max_bytes
        if response.length is None:
            raise UnreachableError(f"{response.address.host} does not say how long the file is")
        if response.length > limit:
            raise LimitError(
                f"its file has {response.length:,} bytes, and no more than {limit:,} are read; "
                f"`--max-bytes` allows more"
            )
        return response.length

    def _follow(self, method: str, address: Address) -> Response:
        """Return the first answer that is no redirect."""
        first = address.host
        for _ in range(self.prober.limits.redirects + 1):
            response = self._ask(method, address)
            if response.status not in _REDIRECTS or response.location is None:
                return response
            response.close()
            try:
                address = follow(address, response.location)
                self.prober.hosts.check(address)
            except RefusedError as error:
                raise RefusedError(f"{response.address.host} redirects: {error}") from error
        raise RefusedError(f"{first} redirects more than {self.prober.limits.redirects} times")

    def _ask(self, method: str, address: Address) -> Response:
        """Return a response, after further attempts where a failure may be gone."""
        from pylint_tfhub.probe.connection import TransientError, request

        limits = self.prober.limits
        for attempt in range(limits.retries + 1):
            try:
                route = self._route(address)
                response = request(method, address, route, self.prober.context, self.deadline)
                if response.status != 429 and response.status < 500:
                    return response
                response.close()
                raise TransientError(_refusal(response), response.retry_after)
            except TransientError as error:
                pause = limits.backoff * 2**attempt
                if error.retry_after is not None:
                    pause = error.retry_after
                if attempt == limits.retries or pause >= self.deadline.left():
                    raise
                time.sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def _route(self, address: Address) -> Route:
        """Return how to get to a host, if it is one that may be asked."""
        from pylint_tfhub.probe.connection import Route

        self.prober.hosts.check(address)
        proxy = _proxy(address)
        if proxy is not None:
            return Route(proxy=proxy)
        found = self.prober.resolver(address.host, address.port, self.deadline.left())
        if not self.prober.hosts.allows_private(address):
            check_addresses(address, found)
        return Route(addresses=found)

    @staticmethod
    def _found(response: Response) -> Response:
        if response.status != 200:
            response.close()
            raise UnreachableError(_refusal(response))
        return response


def _ignore(_: int) -> None:
    """Take the size of a part, where nobody wants to know it."""


def _refusal(response: Response) -> str:
    """Say what an answer without a model means."""
    try:
        status = f"{response.status} {HTTPStatus(response.status).phrase}"
    except ValueError:
        status = str(response.status)
    host = response.address.host
    if response.status in (401, 403):
        return (
            f"{host} does not give the model to everybody ({status}); "
            f"it may ask for consent or a login, which are not sent from here"
        )
    if response.status in (404, 410):
        return f"{host} has no such model ({status})"
    return f"{host} answered {status}, not with a model"


def _proxy(address: Address) -> str | None:
    """Return the proxy that the environment sets for a host."""
    from urllib.request import (  # type: ignore[attr-defined]
        getproxies_environment,
        proxy_bypass_environment,
    )

    proxies = getproxies_environment()
    if proxy_bypass_environment(f"{address.host}:{address.port}", proxies):
        return None
    return proxies.get("https") or None


def _shown(handle: str) -> str:
    """Return a handle in a form that is safe to print: no password, nothing that moves a cursor."""
    handle = re.sub(r"://[^/]*@", "://...@", handle)
    shown = handle if handle.isprintable() and handle.isascii() else ascii(handle)
    return shown if len(shown) <= 300 else f"{shown[:300]}..."
