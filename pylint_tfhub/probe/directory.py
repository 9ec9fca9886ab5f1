"""Describes the model in a local directory by its own files."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.saved_model import (
    ReadLimits,
    SavedModel,
    describe,
    read_saved_model,
    read_saved_model_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

TF1_HUB_MARKER = "tfhub_module.pb"
"""Its presence is all that tensorflow_hub looks at to tell the TF1 Hub format."""

_BINARY, _TEXT, _CHUNKED = "saved_model.pb", "saved_model.pbtxt", "saved_model.cpb"


def describe_directory(path: Path, limits: ReadLimits | None = None) -> ModelDescription | None:
    """Describe the model in a directory, or return None where there is none.

    Opens regular files only and writes nothing. A directory with the marker of the TF1 Hub format
    is described as such even when the rest of it cannot be read. Raises ModelError for other files
    that cannot be read, are damaged or exceed the limits.
    """
    is_tf1_hub = os.path.exists(path / TF1_HUB_MARKER)
    try:
        model = _read(path, limits or ReadLimits())
    except ModelError:
        if not is_tf1_hub:
            raise
        model = None
    if model is not None:
        return describe(model, is_tf1_hub=is_tf1_hub)
    return ModelDescription(HandleFormat.TF1_HUB) if is_tf1_hub else None


def _read(path: Path, limits: ReadLimits) -> SavedModel | None:
    # TensorFlow takes them in this order; see loader_impl.parse_saved_model.
    for name in (_BINARY, _TEXT):
        file = path / name
        if not os.path.exists(file):
            continue
        try:
            with _regular_file(file) as (stream, size):
                if name == _BINARY:
                    return read_saved_model(stream, size, limits)
                return read_saved_model_text(stream.read(limits.text_bytes + 1), limits)
        except ModelError as error:
            raise ModelError(
                f"{file} cannot be read: {error}; write or download the model again"
            ) from error
        except OSError as error:
            raise ModelError(
                f"{file} cannot be read: {error.strerror or error}; make it a readable file"
            ) from error
    if os.path.exists(path / _CHUNKED):
        raise ModelError(
            f"{path / _CHUNKED} cannot be read: models in chunks are not supported; save the "
            "model without experimental_image_format, or declare its format"
        )
    return None


@contextmanager
def _regular_file(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a file that is one: opening a pipe would wait for a writer, a device may act."""
    _check_regular(os.stat(path))
    # Should a pipe take its place meanwhile, opening does not wait.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb") as stream:
        status = os.fstat(stream.fileno())
        _check_regular(status)
        yield stream, status.st_size


def _check_regular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ModelError("it is no regular file")
