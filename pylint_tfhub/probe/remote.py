"""Asks the host of a model what stands behind a handle, and reads no more than the answer needs."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe.addresses import (
    Address,
    ArchiveAddress,
    DirectoryAddress,
    follow,
    locate,
)
from pylint_tfhub.probe.allowed import Hosts, check_addresses
from pylint_tfhub.probe.archive import describe_archive, read_model
from pylint_tfhub.probe.errors import ModelError, ProbeError, RefusedError, UnreachableError
from pylint_tfhub.probe.limits import LimitError, Limits
from pylint_tfhub.probe.saved_model import describe as describe_model

if TYPE_CHECKING:
    import ssl

    from pylint_tfhub.probe.connection import Answer, Deadline, Route

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
# A public bucket that may not be listed answers 403 for what it does not hold.
_ABSENT = frozenset({403, 404})


def available() -> bool:
    """Tell whether urllib3 is installed, which the extra pylint-tfhub[probe] brings."""
    return find_spec("urllib3") is not None


@dataclass(frozen=True)
class Probed:
    """What a host answered: the model, and what it cost.

    `bytes_read` counts the bytes of all answers that were read; `bytes_total` is what the host says
    that the archive or file has, None where it does not say; `address` the last one asked, without
    its query.
    """

    description: ModelDescription
    bytes_read: int
    bytes_total: int | None
    address: str


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

    def describe(self, handle: str, on_bytes: Callable[[int], None] | None = None) -> Probed:
        """Return what the model behind an http, https or gs handle says of itself.

        `on_bytes` is told the size of each part that arrives. Every error's message begins with
        the handle. Raises RefusedError for what must not be asked, UnreachableError when there is
        no proper answer or no urllib3, ModelError when the answer is no model.
        """
        try:
            return self._describe(handle, on_bytes)
        except ProbeError as error:
            kinds = (RefusedError, ModelError, UnreachableError)
            kind = next((each for each in kinds if isinstance(error, each)), ProbeError)
            raise kind(f"{_shown(handle)}: {error}") from error

    def _describe(self, handle: str, on_bytes: Callable[[int], None] | None) -> Probed:
        location = locate(handle)
        if not available():
            raise UnreachableError(
                "urllib3 is not installed; `pip install 'pylint-tfhub[probe]'` installs it"
            )
        from pylint_tfhub.probe.connection import Deadline

        question = _Question(self, Deadline(self.limits), on_bytes)
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
    on_bytes: Callable[[int], None] | None
    count: int = field(default=0, init=False)

    def of_archive(self, address: Address) -> Probed:
        """Ask for an archive and read as much of it as needed."""
        answer = self._found(self._follow("GET", address))
        try:
            body = answer.body(self.deadline, self._count)
            return self._probed(describe_archive(body, self.prober.limits), answer)
        except LimitError:
            raise
        except ModelError as error:
            if "html" in answer.content_type.lower():
                raise ModelError(
                    f"{answer.address.host} answered with a web page, not with a model"
                ) from error
            raise
        finally:
            answer.close()

    def of_directory(self, location: DirectoryAddress) -> Probed:
        """Ask for the files that decide, as hub.load looks for them (module_v2.load)."""
        is_tf1_hub = self._exists(location.file("tfhub_module.pb"))
        answer = self._follow("GET", location.file("saved_model.pb"))
        is_text = answer.status in _ABSENT
        if is_text:
            answer.close()
            answer = self._follow("GET", location.file("saved_model.pbtxt"))
        try:
            if is_tf1_hub and answer.status in _ABSENT:
                return self._probed(ModelDescription(HandleFormat.TF1_HUB), answer)
            size = self._size_of_file(self._found(answer))
            body = answer.body(self.deadline, self._count)
            model = read_model(body, size, is_text=is_text)
            return self._probed(describe_model(model, is_tf1_hub=is_tf1_hub), answer)
        except ModelError:
            # tensorflow_hub goes by the marker alone.
            if not is_tf1_hub:
                raise
            return self._probed(ModelDescription(HandleFormat.TF1_HUB), answer)
        finally:
            answer.close()

    def _exists(self, address: Address) -> bool:
        answer = self._follow("HEAD", address)
        answer.close()
        if answer.status not in _ABSENT:
            self._found(answer)
        return answer.status not in _ABSENT

    def _size_of_file(self, answer: Answer) -> int:
        limit = self.prober.limits.max_bytes
        if answer.length is None:
            raise UnreachableError(f"{answer.address.host} does not say how long the file is")
        if answer.length > limit:
            raise LimitError(
                f"its file has {answer.length:,} bytes, and no more than {limit:,} are read; "
                f"`--max-bytes` allows more"
            )
        return answer.length

    def _count(self, size: int) -> None:
        self.count += size
        if self.on_bytes is not None:
            self.on_bytes(size)

    def _probed(self, description: ModelDescription, answer: Answer) -> Probed:
        return Probed(description, self.count, answer.length, answer.address.without_query())

    def _follow(self, method: str, address: Address) -> Answer:
        """Return the first answer that is no redirect."""
        first = address.host
        for _ in range(self.prober.limits.redirects + 1):
            answer = self._ask(method, address)
            if answer.status not in _REDIRECTS or answer.location is None:
                return answer
            answer.close()
            try:
                address = follow(address, answer.location)
                self.prober.hosts.check(address)
            except RefusedError as error:
                raise RefusedError(f"{answer.address.host} redirects: {error}") from error
        raise RefusedError(f"{first} redirects more than {self.prober.limits.redirects} times")

    def _ask(self, method: str, address: Address) -> Answer:
        """Return an answer, after further attempts where a failure may be gone."""
        from pylint_tfhub.probe.connection import TransientError, request

        limits = self.prober.limits
        for attempt in range(limits.retries + 1):
            try:
                route = self._route(address)
                answer = request(method, address, route, self.prober.context, self.deadline)
                if answer.status != 429 and answer.status < 500:
                    return answer
                answer.close()
                raise TransientError(_refusal(answer), answer.retry_after)
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
    def _found(answer: Answer) -> Answer:
        if answer.status != 200:
            answer.close()
            raise UnreachableError(_refusal(answer))
        return answer


def _refusal(answer: Answer) -> str:
    """Say what an answer without a model means."""
    try:
        status = f"{answer.status} {HTTPStatus(answer.status).phrase}"
    except ValueError:
        status = str(answer.status)
    host = answer.address.host
    if answer.status in (401, 403):
        return (
            f"{host} does not give the model to everybody ({status}); "
            f"it may ask for consent or a login, which are not sent from here"
        )
    if answer.status in (404, 410):
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
