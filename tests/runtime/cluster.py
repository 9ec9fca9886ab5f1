"""A parameter server and a worker on this machine, in a process that dies with the tests."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Collection
from types import TracebackType


class Servers:
    """Starts TensorFlow servers, all in one child process.

    The child reads its orders from a pipe and ends when the pipe closes, so that no server
    outlives the tests, however they end.
    """

    def __init__(self) -> None:
        # Lives as long as this object, which is the context manager.
        self._process = subprocess.Popen(  # pylint: disable=consider-using-with
            [sys.executable, "-W", "ignore", __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __enter__(self) -> Servers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate(timeout=60)

    def start(
        self, cluster: dict[str, list[str]], jobs: Collection[str], flagged: Collection[str] = ()
    ) -> None:
        """Start the first task of each of `jobs`, those in `flagged` with the flag in `config`.

        Raises:
            RuntimeError: when the servers did not start.
        """
        assert self._process.stdin and self._process.stdout
        order = {"cluster": cluster, "jobs": list(jobs), "flagged": list(flagged)}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        if self._process.stdout.readline().strip() != "started":
            raise RuntimeError(f"no servers for {cluster}: the process that runs them has failed")


def free_addresses(count: int) -> list[str]:
    """Return `count` addresses on the loopback interface that nothing listens on."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [f"127.0.0.1:{each.getsockname()[1]}" for each in sockets]
    finally:
        for each in sockets:
            each.close()


def _serve() -> None:
    # Here, since only the child process needs it.
    import tensorflow as tf  # pylint: disable=import-outside-toplevel

    running = []
    for line in sys.stdin:
        order = json.loads(line)
        for job in order["jobs"]:
            config = tf.compat.v1.ConfigProto()
            config.share_cluster_devices_in_session = job in order["flagged"]
            spec = tf.train.ClusterSpec(order["cluster"])
            running.append(tf.distribute.Server(spec, job_name=job, task_index=0, config=config))
        print("started", flush=True)


if __name__ == "__main__":
    _serve()
