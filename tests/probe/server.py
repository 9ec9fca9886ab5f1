"""A real https site on loopback that answers as hosts of models do, or as badly as it is told."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

NAMES = ("models.test", "other.test", "storage.googleapis.com", "localhost")


@dataclass
class Exchange:
    """One request, and the means to answer it."""

    site: Site
    connection: ssl.SSLSocket
    method: str
    target: str
    headers: dict[str, str]

    def send(self, data: bytes) -> None:
        """Send raw bytes and count them."""
        view = memoryview(data)
        while view:
            sent = self.connection.send(view[: 16 << 10])
            with self.site.lock:
                self.site.sent += sent
            view = view[sent:]

    def answer(self, status: str, body: bytes = b"", **headers: str) -> None:
        """Send a whole answer; underscores in the names of headers stand for hyphens."""
        headers.setdefault("Content_Length", str(len(body)))
        lines = [f"HTTP/1.1 {status}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items() if value]
        self.send("\r\n".join([*lines, "", ""]).encode())
        if self.method != "HEAD":
            self.send(body)

    def reset(self) -> None:
        """Break the connection off with a TCP reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


Page = Callable[[Exchange], None]


@dataclass
class Site:
    """The site; `pages` maps paths, with or without their query, to what answers them."""

    context: ssl.SSLContext
    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    sent: int = 0
    connections: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._is_open = True
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop answering."""
        self._is_open = False
        # Wakes the thread that waits for a connection.
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join()
        self._listener.close()

    def forget(self) -> None:
        """Begin anew, for the next test."""
        self.pages.clear()
        self.requests.clear()
        self.sent = self.connections = 0

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if not self._is_open:
                connection.close()
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        plain.settimeout(10)
        try:
            with self.context.wrap_socket(plain, server_side=True) as connection:
                request = b""
                while b"\r\n\r\n" not in request:
                    data = connection.recv(4096)
                    if not data:
                        return
                    request += data
                first, *lines = request.decode("latin-1").split("\r\n")
                method, target, _ = first.split(" ")
                headers = {}
                for line in filter(None, lines):
                    name, _, value = line.partition(": ")
                    headers[name.lower()] = value
                self.requests.append((method, target, headers))
                page = self.pages.get(target) or self.pages.get(target.partition("?")[0])
                exchange = Exchange(self, connection, method, target, headers)
                (page or (lambda it: it.answer("404 Not Found")))(exchange)
        except OSError:
            # The client has read enough, or does not like the certificate.
            plain.close()


def serves(body: bytes, status: str = "200 OK", **headers: str) -> Page:
    """A page with this body."""
    return lambda exchange: exchange.answer(status, body, **headers)


def redirects(location: str, status: str = "302 Found") -> Page:
    """A page that leads elsewhere."""
    return serves(b"", status, Location=location)


def sends(*parts: bytes | float) -> Page:
    """A page that sends raw bytes and sleeps for numbers of seconds, then closes."""

    def page(exchange: Exchange) -> None:
        for part in parts:
            if isinstance(part, bytes):
                exchange.send(part)
            else:
                time.sleep(part)

    return page


def drips(head: bytes, drop: bytes, pause: float = 0.02, count: int = 1500) -> Page:
    """A page that sends one drop after the other, each before anyone loses patience."""

    def page(exchange: Exchange) -> None:
        exchange.send(head)
        for _ in range(count):
            exchange.send(drop)
            time.sleep(pause)

    return page


def in_turn(*pages: Page) -> Page:
    """A page that answers differently each time, and in the end always as the last one."""
    left = list(pages)

    def page(exchange: Exchange) -> None:
        turn = left.pop(0) if len(left) > 1 else left[0]
        turn(exchange)

    return page


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port where every connection is given to a function, without TLS."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    try:
                        answer(connection)
                    except OSError:
                        pass

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
    thread.join()


def tunnel(site: Site, seen: list[bytes]) -> Callable[[socket.socket], None]:
    """A proxy that leads every tunnel to the site."""

    def answer(connection: socket.socket) -> None:
        request = connection.recv(4096)
        seen.append(request)
        with socket.create_connection(("127.0.0.1", site.port)) as beyond:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=pump, args=(beyond, connection), daemon=True)
            back.start()
            pump(connection, beyond)
            back.join()

    return answer


def pump(source: socket.socket, target: socket.socket) -> None:
    """Pass on what arrives until one side ends."""
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass
