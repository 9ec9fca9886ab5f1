"""Serves models to this machine as if it were the sites that publish them.

tensorflow_hub fetches `https://tfhub.dev/...` with urllib, which honours the variables
`https_proxy`, `http_proxy` and `SSL_CERT_FILE`. So a proxy on the loopback interface that ends every
tunnel itself, with a certificate of its own, lets programs load published handles by the library's
own resolver and cache. Nothing leaves the machine: a handle without a model here gets status 404.
"""

from __future__ import annotations

import io
import json
import socketserver
import ssl
import subprocess
import sys
import tarfile
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

HOSTS = (
    "tfhub.dev",
    "www.kaggle.com",
    "kaggle.com",
    "storage.googleapis.com",
    "hub.tensorflow.google.cn",
    "gcs.tensorflow.google.cn",
    "alpha.tfhub.dev",
    "models.example.com",
)
"""The hosts that the certificate is for."""


class PublishedModels:
    """Starts the site in a process of its own; `variables` lead other processes to it.

    `addresses` are directories by host and path. `directory` gets the certificate and the cache.
    Raises:
        RuntimeError: when the site does not start.
    """

    def __init__(self, addresses: dict[str, str], directory: Path) -> None:
        listed, certificates = directory / "addresses.json", directory / "certificates.pem"
        listed.write_text(json.dumps(addresses), encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(listed), str(certificates)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            universal_newlines=True,
        )
        assert self._process.stdout
        port = self._process.stdout.readline().strip()
        if not port:
            raise RuntimeError("the local site of models has not started")
        self.variables = {
            "http_proxy": f"http://127.0.0.1:{port}",
            "https_proxy": f"http://127.0.0.1:{port}",
            "no_proxy": "127.0.0.1,localhost",
            "no_grpc_proxy": "127.0.0.1,localhost",
            "SSL_CERT_FILE": str(certificates),
            "TFHUB_CACHE_DIR": str(directory / "tfhub_modules"),
        }

    def __enter__(self) -> PublishedModels:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # It ends when its input closes.
        self._process.communicate()


class _Site(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, models: dict[str, str], context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.models = models
        self.context = context


class _Handler(BaseHTTPRequestHandler):
    server: _Site

    def do_CONNECT(self) -> None:
        """Be the server that the tunnel was asked for."""
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self.handle_one_request()
        self.wfile.flush()
        self.close_connection = True

    def do_GET(self) -> None:
        """Send the model that this address publishes, as a tar file."""
        address = urlsplit(self.path)
        host = address.netloc or self.headers["Host"].split(":")[0]
        directory = self.server.models.get(f"{host}{address.path}".rstrip("/"))
        if directory is None:
            self.send_error(404, "no such model")
            return
        body = io.BytesIO()
        with tarfile.open(fileobj=body, mode="w:gz") as tar:
            tar.add(directory, arcname=".")
        self.send_response(200)
        self.send_header("Content-Length", str(body.tell()))
        self.end_headers()
        self.wfile.write(body.getvalue())

    def log_message(self, *_: object) -> None:
        """Stay silent."""


def serve(models: dict[str, str], certificates: Path) -> None:
    """Write the certificate of the authority, print the port, and serve until stdin closes."""
    # Here, since only the process that serves needs it.
    import trustme

    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(certificates))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(*HOSTS).configure_cert(context)
    site = _Site(models, context)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    print(site.server_address[1], flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    serve(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
