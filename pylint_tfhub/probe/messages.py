"""The part of TensorFlow's SavedModel messages that describes a model, as definitions of our own.

Names and numbers are those of TensorFlow 2.21 (saved_model.proto and the files it imports), which
are the same since 1.15. The definitions stand in a pool and a package of their own, so that they
never meet TensorFlow's in one process.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

if TYPE_CHECKING:
    from google.protobuf.descriptor import Descriptor
    from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto
    from google.protobuf.message import Message

_PACKAGE = "pylint_tfhub.saved_model"

FIELDS: dict[str, dict[str, tuple[int, str]]] = {
    "SavedModel": {"meta_graphs": (2, "MetaGraphDef*")},
    "MetaGraphDef": {
        "meta_info_def": (1, "MetaInfoDef"),
        "graph_def": (2, "GraphDef"),
        "collection_def": (4, "string: CollectionDef"),
        "signature_def": (5, "string: SignatureDef"),
        "object_graph_def": (7, "SavedObjectGraph"),
    },
    "MetaInfoDef": {"tags": (4, "string*")},
    "GraphDef": {"node": (1, "NodeDef*"), "library": (2, "FunctionDefLibrary")},
    "FunctionDefLibrary": {"function": (1, "FunctionDef*")},
    "FunctionDef": {"node_def": (3, "NodeDef*")},
    "NodeDef": {"op": (2, "string")},
    "CollectionDef": {
        "node_list": (1, "NodeList in kind"),
        "bytes_list": (2, "BytesList in kind"),
    },
    "NodeList": {"value": (1, "string*")},
    "BytesList": {"value": (1, "bytes*")},
    "SignatureDef": {
        "inputs": (1, "string: TensorInfo"),
        "outputs": (2, "string: TensorInfo"),
    },
    "TensorInfo": {
        "dtype": (2, "DataType"),
        "tensor_shape": (3, "TensorShapeProto"),
        # protobuf before 3.20 wants the members of a oneof beside each other.
        "name": (1, "string in encoding"),
        "coo_sparse": (4, "CooSparse in encoding"),
        "composite_tensor": (5, "CompositeTensor in encoding"),
    },
    "CooSparse": {"values_tensor_name": (1, "string")},
    "CompositeTensor": {"type_spec": (1, "TypeSpecProto"), "components": (2, "TensorInfo*")},
    "TypeSpecProto": {"type_state": (2, "StructuredValue")},
    "StructuredValue": {
        "tensor_shape_value": (31, "TensorShapeProto in kind"),
        "tensor_dtype_value": (32, "DataType in kind"),
        "tuple_value": (52, "TupleValue in kind"),
    },
    "TupleValue": {"values": (1, "StructuredValue*")},
    "TensorShapeProto": {"dim": (2, "Dim*"), "unknown_rank": (3, "bool")},
    "Dim": {"size": (1, "int64")},
    "SavedObjectGraph": {"nodes": (1, "SavedObject*")},
    "SavedObject": {"children": (1, "ObjectReference*")},
    "ObjectReference": {"node_id": (1, "int32"), "local_name": (2, "string")},
}
"""By message: each field's number and type.

`T*` is repeated, `string: T` a map, `T in name` a member of the oneof of that name.
"""

_SCALARS = {"string": 9, "bytes": 12, "int64": 3, "int32": 5, "bool": 8}
_MESSAGE, _ENUM = 11, 14
_OPTIONAL, _REPEATED = 1, 3

_DATA_TYPES = (
    "INVALID FLOAT DOUBLE INT32 UINT8 INT16 INT8 STRING COMPLEX64 INT64 BOOL QINT8 QUINT8 QINT32 "
    "BFLOAT16 QINT16 QUINT16 UINT16 COMPLEX128 HALF RESOURCE VARIANT UINT32 UINT64 FLOAT8_E5M2 "
    "FLOAT8_E4M3FN FLOAT8_E4M3FNUZ FLOAT8_E4M3B11FNUZ FLOAT8_E5M2FNUZ INT4 UINT4 INT2 UINT2 "
    "FLOAT4_E2M1FN"
).split()
_OTHER_NAMES = {"FLOAT": "float32", "DOUBLE": "float64", "HALF": "float16"}
_FIRST_REFERENCE = 100


def dtype_name(number: int) -> str:
    """Return TensorFlow's own name of a DataType: "float32", "string", "float32_ref".

    The dtype of what is no tensor is "invalid"; one that TensorFlow 2.21 does not know is named by
    its number, "dtype_250".
    """
    is_reference = number > _FIRST_REFERENCE
    plain = number - _FIRST_REFERENCE if is_reference else number
    if not 0 <= plain < len(_DATA_TYPES):
        return f"dtype_{number}"
    name = _DATA_TYPES[plain]
    return _OTHER_NAMES.get(name, name.lower()) + ("_ref" if is_reference else "")


@cache
def descriptor(name: str) -> Descriptor:
    """Return the descriptor of one of the messages of FIELDS; raises KeyError for another name."""
    return _pool().FindMessageTypeByName(f"{_PACKAGE}.{name}")


@cache
def message_class(name: str) -> type[Message]:
    """Return the class of one of the messages of FIELDS; raises KeyError for another name."""
    return class_of(descriptor(name))


@cache
def class_of(message: Descriptor) -> type[Message]:
    """Return the class of a message, or of an entry of a map, by its descriptor."""
    if hasattr(message_factory, "GetMessageClass"):
        return message_factory.GetMessageClass(message)
    # Before protobuf 4.22.
    factory: Any = message_factory.MessageFactory(_pool())
    found: type[Message] = factory.GetPrototype(message)  # pylint: disable=no-member
    return found


@cache
def _pool() -> descriptor_pool.DescriptorPool:
    file = descriptor_pb2.FileDescriptorProto(  # pylint: disable=no-member
        name="pylint_tfhub/saved_model.proto", package=_PACKAGE, syntax="proto3"
    )
    for name, fields in FIELDS.items():
        message = file.message_type.add(name=name)
        for field, (number, kind) in fields.items():
            _add_field(message, field, number, kind)
    data_type = file.enum_type.add(name="DataType")
    for number, name in enumerate(_DATA_TYPES):
        data_type.value.add(name=f"DT_{name}", number=number)
        if number:
            data_type.value.add(name=f"DT_{name}_REF", number=number + _FIRST_REFERENCE)
    pool = descriptor_pool.DescriptorPool()
    # Not Add, which takes a message only in some releases of protobuf.
    pool.AddSerializedFile(file.SerializeToString())
    return pool


def _add_field(message: DescriptorProto, name: str, number: int, kind: str) -> None:
    if kind.startswith("string: "):
        entry_name = "".join(map(str.capitalize, name.split("_"))) + "Entry"
        entry = message.nested_type.add(name=entry_name)
        entry.options.map_entry = True
        _add_field(entry, "key", 1, "string")
        _add_field(entry, "value", 2, kind.removeprefix("string: "))
        kind = f"{message.name}.{entry_name}*"
    kind, _, oneof = kind.partition(" in ")
    is_repeated = kind.endswith("*")
    field = message.field.add(
        name=name, number=number, label=_REPEATED if is_repeated else _OPTIONAL
    )
    _set_type(field, kind.removesuffix("*"))
    if oneof:
        names = [each.name for each in message.oneof_decl]
        if oneof not in names:
            message.oneof_decl.add(name=oneof)
            names.append(oneof)
        field.oneof_index = names.index(oneof)


def _set_type(field: FieldDescriptorProto, kind: str) -> None:
    if kind in _SCALARS:
        field.type = _SCALARS[kind]  # type: ignore[assignment]
        return
    field.type = _ENUM if kind == "DataType" else _MESSAGE  # type: ignore[assignment]
    field.type_name = f".{_PACKAGE}.{kind}"
