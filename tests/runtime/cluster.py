"""The other tasks of a program's cluster: TensorFlow servers on the loopback interface."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from collections.abc import Sequence

from . import fork


class Cluster:
    """Starts a server for each task but the first, each in a process of its own.

    `tasks` are names of jobs, "ps" or "worker" say; a job that is named twice has two tasks. A name
    with a star ("worker*") is a task of the cluster that never starts, and one with an exclamation
    mark ("worker!") has share_cluster_devices_in_session set in its server's own config.
    `tf_config` is what the first task's process must have as TF_CONFIG.
    """

    def __init__(self, tasks: Sequence[str]) -> None:
        self._pids: list[int] = []
        addresses: dict[str, list[str]] = {}
        started = []
        free = _free_addresses(len(tasks))
        for task in tasks:
            job = task.rstrip("*!")
            started.append((task, len(addresses.setdefault(job, []))))
            addresses[job].append(free.pop())
        first = {"type": started[0][0], "index": 0}
        self.tf_config = json.dumps({"cluster": addresses, "task": first})
        for task, index in started[1:]:
            if not task.endswith("*"):
                self._start(addresses, task, index)

    def _start(self, addresses: dict[str, list[str]], task: str, index: int) -> None:
        def serve() -> None:
            # After the fork: the process that forks must not start anything of TensorFlow's.
            import tensorflow as tf

            config = tf.compat.v1.ConfigProto()
            if task.endswith("!"):
                # The spelling that every release takes.
                # pylint: disable-next=tfhub-stale-experimental-option
                config.experimental.share_cluster_devices_in_session = True
            server = tf.distribute.Server(
                addresses, job_name=task.rstrip("!"), task_index=index, config=config
            )
            server.join()

        self._pids.append(fork.start(serve))
        host, port = addresses[task.rstrip("!")][index].split(":")
        for _ in range(600):
            with socket.socket() as attempt:
                if attempt.connect_ex((host, int(port))) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError(f"the server of {task} {index} has not started")

    def stop(self) -> None:
        """End the servers."""
        for pid in self._pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _free_addresses(count: int) -> list[str]:
    """Addresses on the loopback interface that nothing listens on."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [f"localhost:{each.getsockname()[1]}" for each in sockets]
    finally:
        for each in sockets:
            each.close()
