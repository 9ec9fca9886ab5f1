"""The little of the language server protocol that it takes to open a file and read diagnostics."""

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from tests.integration.lint import environment, interpreter

SECONDS = 120


class LanguageServer:
    """A python-lsp-server on pipes, started in a project's folder."""

    def __init__(self, project: Path, settings: dict[str, Any]) -> None:
        self.project = project
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._process = subprocess.Popen(
            [interpreter(), "-m", "pylsp"],
            cwd=project,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True).start()
        self._send(
            "initialize",
            {"processId": None, "rootUri": project.as_uri(), "capabilities": {}},
            identifier=1,
        )
        self._wait_for(lambda message: message.get("id") == 1)
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": {"pylsp": settings}})

    def __enter__(self) -> "LanguageServer":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()

    def open(self, path: str) -> list[dict[str, Any]]:
        """Opens a file of the project and returns pylint's diagnostics of it."""
        uri = (self.project / path).as_uri()
        text = (self.project / path).read_bytes().decode()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        published = self._wait_for(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
            )
        )
        diagnostics = published["params"]["diagnostics"]
        return [each for each in diagnostics if each.get("source") == "pylint"]

    def _send(self, method: str, params: dict[str, Any], identifier: int | None = None) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if identifier is not None:
            message["id"] = identifier
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _wait_for(self, wanted: Any) -> dict[str, Any]:
        while not wanted(message := self._messages.get(timeout=SECONDS)):
            pass
        return message

    def _read(self, stream: IO[bytes]) -> None:
        while header := stream.readline():
            length = int(header.partition(b":")[2])
            while stream.readline().strip():
                pass
            self._messages.put(json.loads(stream.read(length)))
