"""What a tar archive of a model says of it, read as a stream and no further than needed."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from posixpath import normpath
from typing import TYPE_CHECKING

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.limits import LimitError, Limits
from pylint_tfhub.probe.tar import Expanded, Member, Readable, Source, TarReader

if TYPE_CHECKING:
    from pathlib import Path

    from pylint_tfhub.probe.saved_model import SavedModel

_MARKER = "tfhub_module.pb"
_BINARY = "saved_model.pb"
_TEXT = "saved_model.pbtxt"
_CHUNKED = "saved_model.cpb"


def describe_archive(stream: Readable, limits: Limits | None = None) -> ModelDescription:
    """Return what the model in an archive says of itself.

    The archive's root is the model's directory, as tensorflow_hub unpacks it
    (file_utils.extract_tarfile_to_destination of 0.16); an archive that it would not unpack, for
    its links or for names that lead out of it, is no model here either. Reading stops as soon as
    the format and the signatures are known: at a SavedModel with one graph and objects, which TF2
    wrote and beside which TensorFlow never puts a marker of the TF1 Hub format; at the marker and a
    SavedModel, in either order; otherwise at the end. Nothing is written anywhere.

    Raises ModelError, with a sentence that does not name the archive, if it is no model, damaged,
    or larger than the limits.
    """
    limits = limits or Limits()
    source = Source(stream, limits)
    tar = TarReader(Expanded(source, limits), limits)
    return _Search(source, tar, limits).run()


def describe_archive_file(path: Path, limits: Limits | None = None) -> ModelDescription:
    """Return what the model in an archive on this machine says of itself; see describe_archive.

    Raises ModelError, which names the file, also when it cannot be read or is no regular file.
    """
    try:
        _check_regular(os.stat(path))
        with open(path, "rb", opener=_open_without_waiting) as file:
            _check_regular(os.fstat(file.fileno()))
            return describe_archive(file, limits)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ModelError(f"{str(path)!a} cannot be read: {error}") from error
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from error


def _open_without_waiting(path: str, flags: int) -> int:
    """Open a file that may have become a pipe meanwhile, which would wait for a writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _check_regular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ModelError("it is no regular file")


def read_model(stream: Readable, size: int, *, is_text: bool) -> SavedModel:
    """Read a saved_model.pb of `size` bytes, or a saved_model.pbtxt; raises ModelError."""
    from pylint_tfhub.probe.saved_model import ReadLimits, read_saved_model, read_saved_model_text

    try:
        if not is_text:
            return read_saved_model(stream, size)
        text = b""
        longest = min(size, ReadLimits().text_bytes + 1)
        while len(text) < longest and (part := stream.read(longest - len(text))):
            text += part
        return read_saved_model_text(text)
    except LimitError:
        raise
    except ModelError as error:
        raise ModelError(f"{_TEXT if is_text else _BINARY} cannot be read: {error}") from error


@dataclass
class _Search:
    """A walk over the members of an archive that ends when enough is known."""

    source: Source
    tar: TarReader
    limits: Limits
    has_marker: bool = False
    model: SavedModel | None = None
    is_chunked: bool = False

    def run(self) -> ModelDescription:
        """Walk as far as needed, and tell what was found."""
        try:
            while (member := self.tar.next()) is not None:
                self._visit(member)
                if self._is_settled():
                    break
        except LimitError:
            # The marker alone decides the format; only the signatures stay unknown.
            if not self.has_marker:
                raise
        return self._description()

    def _visit(self, member: Member) -> None:
        name = _unpacked_name(member)
        if not member.is_file:
            return
        if member.oddity is not None and name in (_MARKER, _BINARY, _TEXT):
            raise ModelError(f"{name} in the archive is {member.oddity}, which is not read here")
        if name == _MARKER:
            self.has_marker = True
            self.source.stop_after(self.limits.after_marker)
        elif name == _BINARY or (name == _TEXT and self.model is None):
            self._read(member, is_text=name == _TEXT)
        elif name == _CHUNKED:
            self.is_chunked = True

    def _read(self, member: Member, *, is_text: bool) -> None:
        try:
            self.model = read_model(self.tar, member.size, is_text=is_text)
        except LimitError:
            raise
        except ModelError:
            # tensorflow_hub goes by the marker alone, and so does a damaged model's format.
            if not self.has_marker:
                raise

    def _is_settled(self) -> bool:
        if self.model is None:
            return False
        # TensorFlow writes the marker beside models without objects only.
        return self.has_marker or self.model.has_objects

    def _description(self) -> ModelDescription:
        from pylint_tfhub.probe.saved_model import describe

        if self.model is not None:
            return describe(self.model, is_tf1_hub=self.has_marker)
        if self.has_marker:
            return ModelDescription(HandleFormat.TF1_HUB)
        if self.is_chunked:
            raise ModelError(f"it holds {_CHUNKED}, and models in chunks are not supported")
        raise ModelError(f"the archive is no model: it has no {_BINARY} at its root")


def _unpacked_name(member: Member) -> str:
    """Return where tensorflow_hub puts a member, below the model's directory."""
    if not member.is_file and member.oddity is not None:
        raise ModelError(
            f"the archive is no model: {member.name!a:.200} in it is {member.oddity}, "
            f"which tensorflow_hub does not unpack"
        )
    name = normpath(member.name.lstrip("/"))
    if name.startswith(".."):
        raise ModelError(
            f"the archive is no model: the name {member.name!a:.200} in it leads out of it"
        )
    return name
