"""Calls the command as a person would, in this process."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pylint_tfhub import cli
from pylint_tfhub.rules import all_rules

STALE = """\
import tensorflow as tf
import tensorflow_hub as hub
# The options.
config = tf.compat.v1.ConfigProto()
config.experimental.share_cluster_devices_in_session = True
"""
"""Has one finding, and a safe fix for it."""
FRESH = STALE.replace(".experimental", "")
REMOVED = 'import tensorflow_hub as hub\n\nfeatures = hub.Module("x")\n'
"""Has one finding, and no safe fix for it."""

all_rules()  # so that not every process that a run starts has to import them


@dataclass(frozen=True)
class Done:
    """How a run of the command ended, and what it said; bytes that are no UTF-8 are surrogates."""

    code: int
    out: str
    err: str


class Command:
    """The command `pylint-tfhub`."""

    encoding = "utf-8"
    """The encoding of what it writes to."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._patch = patch
        self._folder = folder

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        streams = {name: io.BytesIO() for name in ("stdout", "stderr")}
        with self._patch.context() as patch:
            patch.chdir(self._folder)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
            for name, stream in streams.items():
                wrapper = io.TextIOWrapper(stream, self.encoding, write_through=True, newline="\n")
                patch.setattr(sys, name, wrapper)
            code = cli.main(arguments)
            written = [streams[name].getvalue() for name in ("stdout", "stderr")]
        out, err = (text.decode("utf-8", "surrogateescape") for text in written)
        return Done(code, out, err)
