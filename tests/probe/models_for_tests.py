"""Writes small models in every format, with the package's own definitions of the messages."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pylint_tfhub.probe.messages import message_class

Shape = Sequence[int | None] | None
Tensors = Mapping[str, Any]

MARKER = b"\x08\x03"
"""The content of tfhub_module.pb as tensorflow_hub writes it."""


def tensor(dtype: int = 1, shape: Shape = (None, 3)) -> Any:
    """A dense tensor; `dtype` is TensorFlow's number of it, 1 for float32."""
    info: Any = message_class("TensorInfo")(name="x:0", dtype=dtype)
    _set_shape(info.tensor_shape, shape)
    return info


def sparse(dtype: int = 1, shape: Shape = (None, 3)) -> Any:
    """A sparse tensor."""
    info = tensor(dtype, shape)
    info.coo_sparse.values_tensor_name = "values:0"
    return info


def ragged(dtype: int = 1, shape: Shape = (2, None)) -> Any:
    """A ragged tensor of two components, as TensorFlow writes it."""
    info: Any = message_class("TensorInfo")()
    values = info.composite_tensor.type_spec.type_state.tuple_value.values
    _set_shape(values.add().tensor_shape_value, shape)
    values.add().tensor_dtype_value = dtype
    # The type of its row splits, which is not the type of the tensor.
    values.add().tensor_dtype_value = 9
    info.composite_tensor.components.add(name="values:0", dtype=dtype)
    info.composite_tensor.components.add(name="splits:0", dtype=9)
    return info


def _set_shape(proto: Any, shape: Shape) -> None:
    proto.SetInParent()
    proto.unknown_rank = shape is None
    for size in shape or ():
        proto.dim.add(size=-1 if size is None else size)


def meta_graph(
    tags: Sequence[str] = (),
    signatures: Mapping[str, tuple[Tensors, Tensors]] | None = None,
    operations: Sequence[str] = ("Placeholder", "MatMul"),
    function_operations: Sequence[str] = (),
    trainable: int = 0,
) -> Any:
    """A graph as TF1 saved it; `signatures` are inputs and outputs by name."""
    graph: Any = message_class("MetaGraphDef")()
    graph.meta_info_def.tags.extend(tags)
    for operation in operations:
        graph.graph_def.node.add(op=operation)
    if function_operations:
        function = graph.graph_def.library.function.add()
        for operation in function_operations:
            function.node_def.add(op=operation)
    if signatures is None:
        signatures = {"default": ({"default": tensor()}, {"default": tensor()})}
    for name, (inputs, outputs) in signatures.items():
        definition = graph.signature_def[name]
        for key, info in inputs.items():
            definition.inputs[key].CopyFrom(info)
        for key, info in outputs.items():
            definition.outputs[key].CopyFrom(info)
    if trainable:
        collection = graph.collection_def["trainable_variables"]
        collection.bytes_list.value.extend([b"a variable"] * trainable)
    return graph


def with_objects(graph: Any, *, is_callable: bool = True, trainable: int | None = 1) -> Any:
    """Add the objects of TF2 to a graph, and the signature that TensorFlow initializes it with.

    Without `trainable` the object has no list of its variables.
    """
    nodes = graph.object_graph_def.nodes
    root = nodes.add()
    if is_callable:
        root.children.add(node_id=len(nodes), local_name="__call__")
        nodes.add()
    if trainable is not None:
        root.children.add(node_id=len(nodes), local_name="trainable_variables")
        listed = nodes.add()
        for number in range(trainable):
            listed.children.add(node_id=len(nodes), local_name=str(number))
            nodes.add()
    graph.signature_def["__saved_model_init_op"].outputs["__saved_model_init_op"].name = "NoOp"
    return graph


def saved_model(*graphs: Any) -> bytes:
    """The content of the saved_model.pb of these graphs."""
    return message(*graphs).SerializeToString(deterministic=True)


def message(*graphs: Any) -> Any:
    """The SavedModel of these graphs."""
    model: Any = message_class("SavedModel")()
    for graph in graphs:
        model.meta_graphs.add().CopyFrom(graph)
    return model


def tf1_hub() -> bytes:
    """The saved_model.pb of the TF1 Hub format, whose marker stands in a file of its own."""
    return saved_model(meta_graph(trainable=2), meta_graph(("train",), trainable=3))


def tf1_saved_model() -> bytes:
    """The saved_model.pb of a TF1 SavedModel."""
    return saved_model(meta_graph(("serve",)))


def tf2(**options: Any) -> bytes:
    """The saved_model.pb of a TF2 SavedModel; options are those of `with_objects`."""
    signatures = {"serving_default": ({"x": tensor()}, {"y": tensor(7, None)})}
    return saved_model(with_objects(meta_graph(("serve",), signatures), **options))


def write_model(directory: Path, content: bytes, *, is_tf1_hub: bool = False) -> Path:
    """Write a model's files to a directory, which is made if need be; return the directory."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "saved_model.pb").write_bytes(content)
    if is_tf1_hub:
        (directory / "tfhub_module.pb").write_bytes(MARKER)
    return directory


class OneWay:
    """A stream that only reads, as a download does."""

    def __init__(self, content: bytes, at_most: int = 7) -> None:
        self._stream = io.BytesIO(content)
        self._at_most = at_most

    def read(self, size: int, /) -> bytes:
        return self._stream.read(min(size, self._at_most))


def varint(value: int) -> bytes:
    """A number as protobuf writes it."""
    encoded = b""
    while value > 0x7F:
        encoded += bytes([value & 0x7F | 0x80])
        value >>= 7
    return encoded + bytes([value])


def field(number: int, content: bytes) -> bytes:
    """A field that holds bytes, text or a message."""
    return varint(number << 3 | 2) + varint(len(content)) + content
