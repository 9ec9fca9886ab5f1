"""Reads serialized protobuf messages of any size piece by piece, keeping the known fields only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from google.protobuf.message import DecodeError, Message

from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.messages import class_of

if TYPE_CHECKING:
    from google.protobuf.descriptor import Descriptor, FieldDescriptor

    from pylint_tfhub.probe.files import Readable
    from pylint_tfhub.probe.limits import ReadLimits

_VARINT, _FIXED64, _DELIMITED, _START_GROUP, _END_GROUP, _FIXED32 = range(6)
_FIXED_SIZES = {_FIXED64: 8, _FIXED32: 4}
_CHUNK = 64 << 10
_LONGEST_VARINT = 10

Taken = Mapping[str, Callable[[Any], None]]
"""By the name of a message: what gets it instead of the message that it stands in."""


@dataclass(frozen=True)
class _Known:
    """What matters of a field: the wire type to expect, and how to treat its value."""

    definition: FieldDescriptor
    wire_type: int
    message: Descriptor | None
    is_map: bool
    is_bytes: bool


class Cursor:
    """The bytes of a stream in order; `size` is how many the stream holds.

    Large parts of a stream that also has `seek`, and says so, are skipped without being read.
    """

    def __init__(self, stream: Readable, size: int) -> None:
        self._stream = stream
        self._size = size
        self._buffer = b""
        self._index = 0
        self._ahead = 0
        seekable = getattr(stream, "seekable", None)
        self._seek = stream.seek if callable(seekable) and seekable() else None  # type: ignore[attr-defined]

    @property
    def position(self) -> int:
        """How many bytes have been taken or skipped."""
        return self._ahead - len(self._buffer) + self._index

    def byte(self) -> int:
        """Return the next byte; raises ModelError at the end."""
        if self._index >= len(self._buffer):
            self._fill()
        self._index += 1
        return self._buffer[self._index - 1]

    def take(self, count: int) -> bytes:
        """Return the next `count` bytes; raises ModelError when there are fewer."""
        parts = []
        while count > len(self._buffer) - self._index:
            parts.append(self._buffer[self._index :])
            count -= len(parts[-1])
            self._fill()
        part = self._buffer[self._index : self._index + count]
        self._index += count
        return b"".join([*parts, part]) if parts else part

    def skip(self, count: int) -> None:
        """Pass over `count` bytes; raises ModelError when there are fewer."""
        at_hand = len(self._buffer) - self._index
        if (
            count > at_hand + _CHUNK
            and self._seek is not None
            and self.position + count < self._size
        ):
            self._seek(count - at_hand, 1)
            self._ahead += count - at_hand
            self._buffer, self._index = b"", 0
            return
        while count > at_hand:
            count -= at_hand
            self._fill()
            at_hand = len(self._buffer)
        self._index += count

    def varint(self) -> int:
        """Return the next variable-length number; raises ModelError for one of over 64 bits."""
        value = self.byte()
        if value < 0x80:
            return value
        value &= 0x7F
        for place in range(1, _LONGEST_VARINT):
            byte = self.byte()
            value |= (byte & 0x7F) << 7 * place
            if byte < 0x80:
                if value >> 64:
                    break
                return value
        raise damaged(f"the number at byte {self.position} is too long")

    def _fill(self) -> None:
        """Replace the buffer, which is used up, by the next bytes."""
        self._buffer = self._stream.read(min(_CHUNK, self._size - self._ahead))
        self._index = 0
        self._ahead += len(self._buffer)
        if not self._buffer:
            raise damaged(f"it ends at byte {self._ahead}, in the middle of a value")


class Reducer:
    """Reads messages from a stream and returns them without what their definitions lack.

    Messages in a map or of more than `limits.whole_bytes` are walked field by field, smaller ones
    handed whole to protobuf; values of type bytes are emptied where they are walked. Messages whose
    name is in `taken` go there and are not kept.
    """

    def __init__(self, cursor: Cursor, limits: ReadLimits, taken: Taken) -> None:
        self._cursor = cursor
        self._limits = limits
        self._taken = taken
        self._fields_left = limits.fields
        self._kept_left = limits.kept_bytes
        self._known: dict[str, dict[int, _Known]] = {}

    def walk(self, message: Descriptor, size: int, depth: int = 1) -> bytes:
        """Return the known fields of the message of `size` bytes that begins here, serialized.

        Raises ModelError when the bytes are no such message or exceed the limits.
        """
        if depth > self._limits.depth:
            raise ModelError(f"its messages are nested more than {self._limits.depth} deep")
        known = self._known.get(message.full_name)
        if known is None:
            known = {field.number: _known(field) for field in message.fields}
            self._known[message.full_name] = known
        cursor = self._cursor
        end = cursor.position + size
        parts: list[bytes] = []
        while cursor.position < end:
            self._count_field()
            tag = cursor.varint()
            field = known.get(tag >> 3)
            if field is None or field.wire_type != tag & 7:
                self._skip_value(tag, end)
            else:
                parts += self._value(field, tag, end, depth)
        if cursor.position != end:
            raise damaged(f"a value runs over the end of its message at byte {end}")
        return b"".join(parts)

    def _value(self, field: _Known, tag: int, end: int, depth: int) -> tuple[bytes, ...]:
        cursor = self._cursor
        if field.wire_type == _VARINT:
            return self._keep(_varint(tag) + _varint(cursor.varint()))
        length = self._length(end)
        if field.message is not None:
            value = self._message(field, field.message, length, depth)
            if value is None:
                return ()
        elif field.is_bytes:
            cursor.skip(length)
            value = b""
        else:
            self._check_kept(length)
            value = cursor.take(length)
        return self._keep(_varint(tag) + _varint(len(value))) + self._keep(value)

    def _message(self, field: _Known, message: Descriptor, length: int, depth: int) -> bytes | None:
        """Return the message reduced, or None when it was taken."""
        take = self._taken.get(message.name)
        if field.is_map or length > self._limits.whole_bytes:
            before = self._kept_left
            value = self.walk(message, length, depth + 1)
            # What is taken is no longer kept, and else the message around it keeps it once more.
            self._kept_left = before
            if take is None:
                return value
            take(parsed(message, value))
            return None
        whole = _decoded(field.definition, self._cursor.take(length))
        if take is not None:
            take(whole)
            return None
        whole.DiscardUnknownFields()
        return whole.SerializeToString()

    def _skip_value(self, tag: int, end: int) -> None:
        wire_type = tag & 7
        if not 0 < tag >> 3 < 1 << 29:
            raise damaged(f"no field has the number at byte {self._cursor.position}")
        if wire_type == _VARINT:
            self._cursor.varint()
        elif wire_type == _DELIMITED:
            self._cursor.skip(self._length(end))
        elif wire_type in _FIXED_SIZES:
            self._cursor.skip(_FIXED_SIZES[wire_type])
        else:
            raise damaged(f"the kind of value at byte {self._cursor.position} is not in use")

    def _length(self, end: int) -> int:
        length = self._cursor.varint()
        if length > end - self._cursor.position:
            raise damaged(
                f"the value at byte {self._cursor.position} is longer than what it stands in"
            )
        return length

    def _count_field(self) -> None:
        self._fields_left -= 1
        if self._fields_left < 0:
            raise ModelError(f"it has more than {self._limits.fields} fields")

    def _check_kept(self, count: int) -> None:
        if count > self._kept_left:
            raise ModelError(f"its description is longer than {self._limits.kept_bytes} bytes")

    def _keep(self, part: bytes) -> tuple[bytes]:
        self._check_kept(len(part))
        self._kept_left -= len(part)
        return (part,)


def parsed(message: Descriptor, data: bytes) -> Message:
    """Return the message that the bytes hold; raises ModelError if they hold none."""
    try:
        return class_of(message).FromString(data)
    except (DecodeError, ValueError, RecursionError, LookupError, TypeError) as error:
        # Which ones depends on the release of protobuf, and on whether it is pure Python.
        raise damaged(f"a {message.name} message cannot be decoded") from error


def _decoded(field: FieldDescriptor, value: bytes) -> Message:
    """Return the message that a field's bytes hold; raises ModelError if they hold none.

    It is decoded in the message around it: for one on its own that ends too early, releases of
    protobuf before 4 print a warning, and take what they have for the whole.
    """
    head = _varint(field.number << 3 | _DELIMITED) + _varint(len(value))
    around = field.containing_type
    assert around is not None
    found: Any = getattr(parsed(around, head + value), field.name)
    whole: Message = found if isinstance(found, Message) else found[0]
    return whole


def damaged(reason: str) -> ModelError:
    """Return the error for bytes that are no SavedModel."""
    return ModelError(f"it is damaged, or is no SavedModel: {reason}")


def _known(field: FieldDescriptor) -> _Known:
    is_varint = field.type in {
        field.TYPE_INT64, field.TYPE_INT32, field.TYPE_BOOL, field.TYPE_ENUM
    }  # fmt: skip
    message = field.message_type
    is_map = message is not None and message.GetOptions().map_entry
    wire_type = _VARINT if is_varint else _DELIMITED
    return _Known(field, wire_type, message, is_map, field.type == field.TYPE_BYTES)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
