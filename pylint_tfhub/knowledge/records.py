"""Descriptions of models as plain data, for files: the lock file, the store, and JSON output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pylint_tfhub.knowledge.models import (
    Encoding,
    HandleFormat,
    ModelDescription,
    Signature,
    Tensor,
)
from pylint_tfhub.reading import shown

_FIELDS = frozenset(
    {"format", "tags", "signatures", "callable", "trainable_variables", "needs_import"}
)


class RecordError(ValueError):
    """Data that is no description of a model; the message says which part and why."""


def to_record(description: ModelDescription) -> dict[str, Any]:
    """Return a description as JSON data, without what is not known."""
    record: dict[str, Any] = {"format": description.format.code}
    if description.tags is not None:
        record["tags"] = [list(tags) for tags in description.tags]
    if description.is_callable is not None:
        record["callable"] = description.is_callable
    if description.trainable_variables is not None:
        record["trainable_variables"] = description.trainable_variables
    if description.needs_import is not None:
        record["needs_import"] = list(description.needs_import)
    if description.signatures is not None:
        record["signatures"] = {
            signature.name: {
                part: {tensor.name: _tensor_record(tensor) for tensor in tensors}
                for part, tensors in (("inputs", signature.inputs), ("outputs", signature.outputs))
                if tensors is not None
            }
            for signature in description.signatures
        }
    return record


def from_record(record: object) -> ModelDescription:
    """Return the description that `to_record` wrote; raises RecordError for anything else."""
    fields = _mapping(record, "the record")
    unknown = sorted(fields.keys() - _FIELDS)
    if unknown:
        raise RecordError(f"{unknown[0]!r} is no field of a model; known are {_listed(_FIELDS)}")
    try:
        model_format = HandleFormat.from_code(_text(fields.get("format"), "format"))
    except ValueError as error:
        raise RecordError(str(error)) from error
    tags = fields.get("tags")
    signatures = fields.get("signatures")
    needed = fields.get("needs_import")
    return ModelDescription(
        format=model_format,
        tags=None if tags is None else tuple(_texts(item, "tags") for item in _list(tags, "tags")),
        signatures=None if signatures is None else _signatures(signatures),
        is_callable=_flag(fields.get("callable"), "callable"),
        trainable_variables=_count(fields.get("trainable_variables"), "trainable_variables"),
        needs_import=None if needed is None else _texts(needed, "needs_import"),
    )


def _tensor_record(tensor: Tensor) -> dict[str, Any]:
    record: dict[str, Any] = {"dtype": tensor.dtype, "shape": tensor.shape and list(tensor.shape)}
    if tensor.shape == ():
        record["shape"] = []
    if tensor.encoding is not Encoding.DENSE:
        record["encoding"] = tensor.encoding.value
    if tensor.components != 1:
        record["components"] = tensor.components
    return record


def _signatures(data: object) -> tuple[Signature, ...]:
    found = []
    for name, parts in sorted(_mapping(data, "signatures").items()):
        fields = _mapping(parts, f"signature {name!r}")
        inputs, outputs = fields.get("inputs"), fields.get("outputs")
        found.append(
            Signature(
                name,
                None if inputs is None else _tensors(inputs, f"the inputs of {name!r}"),
                None if outputs is None else _tensors(outputs, f"the outputs of {name!r}"),
            )
        )
    return tuple(found)


def _tensors(data: object, what: str) -> tuple[Tensor, ...]:
    found = []
    for name, item in sorted(_mapping(data, what).items()):
        fields = _mapping(item, what)
        shape = fields.get("shape")
        try:
            encoding = Encoding(fields.get("encoding", "dense"))
        except ValueError as error:
            raise RecordError(f"{what}: {error}") from error
        sizes = None
        if shape is not None:
            sizes = tuple(_count(size, f"a size in {what}") for size in _list(shape, what))
        components = _count(fields.get("components", 1), what)
        dtype = _text(fields.get("dtype"), f"the dtype in {what}")
        found.append(Tensor(name, dtype, sizes, encoding, components or 1))
    return tuple(found)


def _mapping(data: object, what: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise RecordError(f"{what} must be a table of names and values, not {shown(data)}")
    return data


def _list(data: object, what: str) -> list[Any]:
    if not isinstance(data, list):
        raise RecordError(f"{what} must be a list, not {shown(data)}")
    return data


def _text(data: object, what: str) -> str:
    if not isinstance(data, str):
        raise RecordError(f"{what} must be text, not {shown(data)}")
    return data


def _texts(data: object, what: str) -> tuple[str, ...]:
    return tuple(_text(item, what) for item in _list(data, what))


def _flag(data: object, what: str) -> bool | None:
    if data is not None and not isinstance(data, bool):
        raise RecordError(f"{what} must be true or false, not {shown(data)}")
    return data


def _count(data: object, what: str) -> int | None:
    if data is None:
        return None
    if isinstance(data, bool) or not isinstance(data, int) or data < 0:
        raise RecordError(f"{what} must be a whole number from 0 on, not {shown(data)}")
    return data


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
