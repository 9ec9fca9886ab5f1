"""What a tar archive of a model says of it, read as a stream and no further than needed."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import normpath
from typing import TYPE_CHECKING

from pylint_tfhub.probe.errors import LimitError, ModelError
from pylint_tfhub.probe.files import BINARY, CHUNKED, MARKER, TEXT
from pylint_tfhub.probe.limits import Deadline
from pylint_tfhub.probe.saved_model import SavedModel, described, read_model
from pylint_tfhub.probe.tar import Expanded, Member, Received, TarReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from pylint_tfhub.knowledge.models import ModelDescription
    from pylint_tfhub.probe.files import Readable
    from pylint_tfhub.probe.limits import Limits


def describe_archive(
    stream: Readable, limits: Limits, check_time: Callable[[], object] | None = None
) -> ModelDescription:
    """Return what the model in an archive says of itself.

    The archive's root is the model's directory, as tensorflow_hub unpacks it
    (file_utils.extract_tarfile_to_destination of 0.16); an archive that it would not unpack, for
    its links or for names that lead out of it, is no model here either. Reading stops as soon as
    the format and the signatures are known: at a SavedModel with one graph and objects, which TF2
    wrote and beside which TensorFlow never puts a marker of the TF1 Hub format; at the marker and a
    SavedModel, in either order; otherwise at the end. Nothing is written anywhere.

    `check_time` raises an error of its own when the time for the question is over; without it
    `limits.seconds` begin now.

    Raises ModelError, with a sentence that does not name the archive, if it is no model, damaged,
    or larger than the limits.
    """
    received = Received(stream, limits)
    expanded = Expanded(received, limits, check_time or _clock(limits))
    tar = TarReader(expanded, limits)
    return _Search(received, tar, limits).run()


def _clock(limits: Limits) -> Callable[[], None]:
    """Return what raises LimitError once the time that begins now is over."""
    deadline = Deadline(limits)

    def check() -> None:
        if not deadline.left():
            raise LimitError(f"its format is not known after {limits.seconds:g} seconds")

    return check


@dataclass
class _Search:
    """A walk over the members of an archive that ends when enough is known."""

    received: Received
    tar: TarReader
    limits: Limits
    has_marker: bool = False
    model: SavedModel | None = None
    problem: ModelError | None = None
    is_chunked: bool = False

    def run(self) -> ModelDescription:
        """Walk as far as needed, and tell what was found."""
        try:
            while not self._is_settled() and (member := self.tar.next()) is not None:
                self._visit(member)
        except LimitError:
            # The marker alone decides the format; only the signatures stay unknown.
            if not self.has_marker:
                raise
        description = described(self._found, has_marker=self.has_marker)
        if description is None:
            raise ModelError(f"the archive is no model: it has no {BINARY} at its root")
        return description

    def _visit(self, member: Member) -> None:
        name = _unpacked_name(member)
        if not member.is_file:
            return
        if member.oddity is not None and name in (MARKER, BINARY, TEXT):
            raise ModelError(f"{name} in the archive is {member.oddity}, which is not read here")
        if name == MARKER:
            self.has_marker = True
            self.received.stop_after(self.limits.after_marker)
        elif name == BINARY or (name == TEXT and self.model is None):
            self._read(member, name)
        elif name == CHUNKED:
            self.is_chunked = True

    def _read(self, member: Member, name: str) -> None:
        try:
            self.model, self.problem = read_model(self.tar, member.size, name), None
        except LimitError:
            raise
        except ModelError as error:
            self.problem = error

    def _is_settled(self) -> bool:
        if self.problem is not None:
            # Beside the marker it does not matter, but the archive itself must be whole.
            return not self.has_marker
        if self.model is None:
            return False
        # TensorFlow writes the marker beside models without objects only.
        return self.has_marker or self.model.has_objects

    def _found(self) -> SavedModel | None:
        if self.problem is not None:
            raise self.problem
        if self.model is None and self.is_chunked:
            raise ModelError(f"it holds {CHUNKED}, and models in chunks are not supported")
        return self.model


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
