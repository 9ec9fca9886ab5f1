"""Describes a model on this machine by its own files: in a directory, or in an archive."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pylint_tfhub.probe.archive import describe_archive
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.files import BINARY, CHUNKED, MARKER, TEXT, real_place, regular_file
from pylint_tfhub.probe.saved_model import SavedModel, described, read_model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import BinaryIO

    from pylint_tfhub.knowledge.models import ModelDescription
    from pylint_tfhub.probe.limits import Limits, ReadLimits

_GIT_LFS = b"version https://git-lfs"


def describe_directory(
    path: Path, limits: ReadLimits | None = None, *, within: Sequence[str] | None = None
) -> ModelDescription | None:
    """Describe the model in a directory, or return None where there is none.

    Opens regular files only and writes nothing. A directory with the marker of the TF1 Hub format
    is described as such even when the rest of it cannot be read. Raises ModelError for other files
    that cannot be read, are damaged or exceed the limits.

    `within` are the directories, as real paths, that the files must lie in: one that is a link out
    of them counts as one that cannot be read, and what it leads to is not looked at. Without
    `within` links lead anywhere.
    """
    has_marker = os.path.exists(_place(path / MARKER, within))
    return described(lambda: _read(path, limits, within), has_marker=has_marker)


def describe_archive_file(path: Path, limits: Limits) -> ModelDescription:
    """Return what the model in an archive on this machine says of itself; see describe_archive.

    Raises ModelError, which names the file, also when it cannot be read, is no regular file, or
    takes longer than `limits.seconds`.
    """
    with regular_file(str(path)) as (stream, _):
        _refuse_pointer(stream, path)
        try:
            return describe_archive(stream, limits)
        except ModelError as error:
            raise ModelError(f"{path}: {error}") from error


def _read(path: Path, limits: ReadLimits | None, within: Sequence[str] | None) -> SavedModel | None:
    # TensorFlow takes them in this order; see loader_impl.parse_saved_model.
    for file in (path / BINARY, path / TEXT):
        place = _place(file, within)
        if os.path.exists(place):
            with regular_file(place, within) as (stream, size):
                _refuse_pointer(stream, file)
                try:
                    return read_model(stream, size, str(file), limits)
                except ModelError as error:
                    raise ModelError(f"{error}; write or download the model again") from error
    if os.path.exists(_place(path / CHUNKED, within)):
        raise ModelError(
            f"{path / CHUNKED} cannot be read: models in chunks are not supported; save the "
            "model without experimental_image_format, or declare its format"
        )
    return None


def _refuse_pointer(stream: BinaryIO, file: Path) -> None:
    """Raise ModelError for what stands in a checkout for a large file; see git-lfs-fetch(1)."""
    if stream.read(len(_GIT_LFS)) == _GIT_LFS:
        raise ModelError(f"{file} is a pointer of Git LFS; `git lfs pull` fetches the file itself")
    stream.seek(0)


def _place(file: Path, within: Sequence[str] | None) -> str:
    return str(file) if within is None else real_place(str(file), within)
