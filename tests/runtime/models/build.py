"""Builds every model that the environment can write.

python -m tests.runtime.models.build DIRECTORY
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import tensorflow as tf

from .. import fork
from . import legacy, modern
from .legacy import VOCABULARY, tf1

OPTIONAL = {"tf2_needs_text": "tensorflow_text"}
"""Kinds that need another package, which not every environment has."""


def build_all(root: Path) -> None:
    """Write every model to a directory of its kind's name below `root`.

    Raises:
        RuntimeError: when some could not be written; the reasons are on stderr.
    """
    tf1.logging.set_verbosity(tf1.logging.ERROR)
    root.mkdir(parents=True)
    vocabulary = root / "vocabulary.txt"
    vocabulary.write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    kinds = [*legacy.TF1_HUB, *legacy.TF1_SAVED_MODELS, *modern.TF2]
    kinds = [kind for kind in kinds if kind not in OPTIONAL or find_spec(OPTIONAL[kind])]
    failed = [kind for kind in kinds if not _written(kind, str(root / kind), str(vocabulary))]
    if not tf.__version__.startswith("1."):
        # Models have copies of their own; nothing may find the builder's, as nobody finds a
        # publisher's. TensorFlow 1.15 needs the original of what its own TF2 SavedModels look up.
        vocabulary.unlink()
    if failed:
        raise RuntimeError(f"could not write {', '.join(failed)}")


def _written(kind: str, path: str, vocabulary: str) -> bool:
    """Write one model in a child process: eager mode and control flow are global settings."""

    def write() -> None:
        if kind in modern.TF2:
            tf1.enable_v2_behavior()
            modern.write(kind, path, vocabulary)
        else:
            tf1.disable_v2_behavior()
            legacy.write(kind, path, vocabulary)

    return fork.succeeds(write)


if __name__ == "__main__":
    build_all(Path(sys.argv[1]))
