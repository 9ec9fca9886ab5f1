"""Reads saved_model.pb and saved_model.pbtxt without TensorFlow: graphs, signatures, operations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pylint_tfhub.knowledge.models import (
    Encoding,
    HandleFormat,
    ModelDescription,
    Signature,
    Tensor,
)
from pylint_tfhub.knowledge.operations import needed_imports
from pylint_tfhub.probe.errors import LimitError, ModelError
from pylint_tfhub.probe.files import TEXT
from pylint_tfhub.probe.limits import ReadLimits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pylint_tfhub.probe.files import Readable

_QUOTED = re.compile(rb"""(["'])(?:(?!\1)[^\\\n]|\\.?)*\1?""")
# protobuf copies the whole line at every unknown field; strings are one token, however long.
_LONGEST_UNQUOTED_LINE = 4096

# Of TensorFlow's own, tensor_shape.h.
_HIGHEST_RANK = 254

_VARIABLES = "trainable_variables"
_INTERNAL_SIGNATURES = frozenset({"__saved_model_init_op", "__saved_model_train_op"})


@dataclass(frozen=True)
class MetaGraph:
    """One graph of a SavedModel.

    `tags` and `signatures` are sorted. Signatures that TensorFlow uses itself are left out of a
    graph with objects, as hub.load does. `is_callable` tells whether the object that the graph
    describes can be called. `trainable_variables` counts the variables in that object's list of
    this name, as hub.KerasLayer takes them, or, in a graph without objects, the items of the
    collection of this name, which are what hub.Module trains.
    """

    tags: tuple[str, ...]
    signatures: tuple[Signature, ...]
    has_objects: bool
    is_callable: bool
    trainable_variables: int
    operations: frozenset[str]


@dataclass(frozen=True)
class SavedModel:
    """What a saved_model.pb holds; at least one graph."""

    graphs: tuple[MetaGraph, ...]

    @property
    def has_objects(self) -> bool:
        """Whether TensorFlow loads it as an object that TF2 saved; see load.load_partial."""
        return len(self.graphs) == 1 and self.graphs[0].has_objects

    def loaded_without_tags(self, *, is_tf1_hub: bool) -> MetaGraph | None:
        """Return the graph that hub.load takes when given no tags; None where it then fails.

        For the TF1 Hub format hub.load asks for the graph without tags; see module_v2.load.
        """
        if not is_tf1_hub:
            return self.graphs[0] if len(self.graphs) == 1 else None
        return next((graph for graph in self.graphs if not graph.tags), None)


def read_model(
    stream: Readable, size: int, name: str, limits: ReadLimits | None = None
) -> SavedModel:
    """Read the `size` bytes of a saved_model.pb or saved_model.pbtxt, whichever `name` ends in.

    Raises ModelError, which names the file by `name`.
    """
    limits = limits or ReadLimits()
    try:
        if not name.endswith(TEXT):
            return read_saved_model(stream, size, limits)
        text = b""
        longest = min(size, limits.text_bytes + 1)
        while len(text) < longest and (part := stream.read(longest - len(text))):
            text += part
        return read_saved_model_text(text, limits)
    except LimitError:
        raise
    except ModelError as error:
        raise ModelError(f"{name} cannot be read: {error}") from error


def read_saved_model(stream: Readable, size: int, limits: ReadLimits) -> SavedModel:
    """Read the `size` bytes of a saved_model.pb from a binary stream.

    Memory does not grow with the size. Raises ModelError, whose message begins with "it" and means
    the file, for what is no SavedModel or exceeds the limits.
    """
    from pylint_tfhub.probe import wire
    from pylint_tfhub.probe.messages import descriptor

    reader = _GraphReader(limits)
    taken = {
        "MetaGraphDef": reader.add_graph,
        "GraphDef": reader.add_operations,
        "FunctionDefLibrary": reader.add_library,
        "FunctionDef": reader.add_function,
        "NodeDef": reader.add_node,
        "SavedObject": reader.add_object,
        "CollectionDefEntry": reader.add_collection,
    }
    reducer = wire.Reducer(wire.Cursor(stream, size), reader.limits, taken)
    reducer.walk(descriptor("SavedModel"), size)
    return reader.result()


def read_saved_model_text(text: bytes, limits: ReadLimits) -> SavedModel:
    """Read the content of a saved_model.pbtxt; raises ModelError as `read_saved_model` does."""
    from google.protobuf import text_format

    from pylint_tfhub.probe.messages import message_class
    from pylint_tfhub.probe.wire import damaged

    reader = _GraphReader(limits)
    if len(text) > reader.limits.text_bytes:
        raise ModelError(f"it is longer than {reader.limits.text_bytes} bytes")
    if any(len(line) > _LONGEST_UNQUOTED_LINE for line in _QUOTED.sub(b"", text).split(b"\n")):
        raise ModelError(
            f"it has a line longer than {_LONGEST_UNQUOTED_LINE} bytes outside strings"
        )
    message: Any = message_class("SavedModel")()
    try:
        text_format.Parse(text.decode("utf-8"), message, allow_unknown_field=True)
    except (text_format.ParseError, ValueError, RecursionError, LookupError, TypeError) as error:
        raise damaged("its text cannot be decoded") from error
    for graph in message.meta_graphs:
        reader.add_graph(graph)
    return reader.result()


def described(
    read: Callable[[], SavedModel | None], *, has_marker: bool
) -> ModelDescription | None:
    """Describe the model that `read` gives; None where it gives none.

    tensorflow_hub goes by the marker alone: beside one, a model that is missing or that `read`
    raises ModelError for is of the TF1 Hub format all the same. Without one the error is raised.
    """
    try:
        model = read()
    except ModelError:
        if not has_marker:
            raise
        model = None
    if model is not None:
        return describe(model, is_tf1_hub=has_marker)
    return ModelDescription(HandleFormat.TF1_HUB) if has_marker else None


def describe(model: SavedModel, *, is_tf1_hub: bool) -> ModelDescription:
    """Describe a model; `is_tf1_hub` tells whether tfhub_module.pb stands beside it.

    Where loading without tags fails, signatures and variables stay unknown.
    """
    if is_tf1_hub:
        model_format = HandleFormat.TF1_HUB
    elif model.has_objects:
        model_format = HandleFormat.TF2_SAVED_MODEL
    else:
        model_format = HandleFormat.TF1_SAVED_MODEL
    loaded = model.loaded_without_tags(is_tf1_hub=is_tf1_hub)
    return ModelDescription(
        format=model_format,
        tags=tuple(graph.tags for graph in model.graphs),
        signatures=loaded.signatures if loaded else None,
        is_callable=model.has_objects and model.graphs[0].is_callable,
        trainable_variables=loaded.trainable_variables if loaded else None,
        needs_import=needed_imports(op for graph in model.graphs for op in graph.operations),
    )


class _GraphReader:
    """Collects graphs; what large messages are made of arrives before the message itself."""

    def __init__(self, limits: ReadLimits) -> None:
        self.limits = limits
        self._graphs: list[MetaGraph] = []
        self._names_left = limits.names
        self._nodes_left = limits.fields
        self._start_graph()

    def _start_graph(self) -> None:
        self._operations: set[str] = set()
        self._collected = 0
        self._objects = 0
        self._root: dict[str, int] = {}
        self._listed = 0

    def result(self) -> SavedModel:
        """Return the model; raises ModelError where there was no graph."""
        if not self._graphs:
            raise ModelError("it holds no graph, so it is no SavedModel")
        return SavedModel(tuple(self._graphs))

    def add_node(self, node: Any) -> None:
        """Note the operation of a node."""
        self._nodes_left -= 1
        if self._nodes_left < 0:
            raise ModelError(f"it has more than {self.limits.fields} nodes")
        name = node.op
        if name in self._operations:
            return
        if len(self._operations) >= self.limits.operations or len(name) > 1024:
            raise ModelError("its operations are too many, or have too long names")
        self._operations.add(name)

    def add_function(self, function: Any) -> None:
        """Note the operations of a function."""
        for node in function.node_def:
            self.add_node(node)

    def add_library(self, library: Any) -> None:
        """Note the operations of a graph's functions."""
        for function in library.function:
            self.add_function(function)

    def add_operations(self, graph: Any) -> None:
        """Note the operations of a graph and of its functions."""
        for node in graph.node:
            self.add_node(node)
        self.add_library(graph.library)

    def add_object(self, saved: Any) -> None:
        """Note what matters of the next object: the first is the root."""
        if not self._objects:
            self._root = {child.local_name: child.node_id for child in saved.children}
        if self._objects == self._root.get(_VARIABLES):
            # hub.KerasLayer takes a variable once, however often it is listed.
            self._listed = len({child.node_id for child in saved.children})
        self._objects += 1

    def add_collection(self, entry: Any) -> None:
        """Note a collection of a graph, with its key."""
        if entry.key == _VARIABLES:
            self._count_collected(entry.value)

    def _count_collected(self, collection: Any) -> None:
        self._collected = len(collection.bytes_list.value) + len(collection.node_list.value)

    def add_graph(self, graph: Any) -> None:
        """End a graph: it holds whatever of it was not noted before."""
        if len(self._graphs) >= self.limits.graphs:
            raise ModelError(f"it holds more than {self.limits.graphs} graphs")
        self.add_operations(graph.graph_def)
        for saved in graph.object_graph_def.nodes:
            self.add_object(saved)
        if _VARIABLES in graph.collection_def:
            self._count_collected(graph.collection_def[_VARIABLES])
        has_objects = graph.HasField("object_graph_def")
        tags = tuple(sorted(set(graph.meta_info_def.tags)))
        self._count_names(len(tags))
        self._graphs.append(
            MetaGraph(
                tags=tags,
                signatures=self._signatures(graph.signature_def, has_objects),
                has_objects=has_objects,
                is_callable="__call__" in self._root,
                trainable_variables=self._listed_variables() if has_objects else self._collected,
                operations=frozenset(self._operations),
            )
        )
        self._start_graph()

    def _listed_variables(self) -> int:
        if not -1 < self._root.get(_VARIABLES, 0) < max(self._objects, 1):
            raise ModelError("its list of trainable variables is missing, so it is damaged")
        return self._listed

    def _signatures(self, definitions: Any, has_objects: bool) -> tuple[Signature, ...]:
        self._count_names(len(definitions))
        return tuple(
            Signature(
                name,
                self._tensors_of(definitions[name].inputs),
                self._tensors_of(definitions[name].outputs),
            )
            for name in sorted(definitions)
            if not (has_objects and name in _INTERNAL_SIGNATURES)
        )

    def _tensors_of(self, infos: Any) -> tuple[Tensor, ...]:
        self._count_names(len(infos))
        return tuple(_tensor(name, infos[name]) for name in sorted(infos))

    def _count_names(self, count: int) -> None:
        self._names_left -= count
        if self._names_left < 0:
            raise ModelError(f"it has more than {self.limits.names} tags, signatures and tensors")


def _tensor(name: str, info: Any) -> Tensor:
    from pylint_tfhub.probe.messages import dtype_name

    encoding = info.WhichOneof("encoding")
    if encoding == "composite_tensor":
        state = info.composite_tensor.type_spec.type_state.tuple_value.values
        return Tensor(
            name,
            dtype_name(_first(state, "tensor_dtype_value", 0)),
            _shape(_first(state, "tensor_shape_value", None)),
            Encoding.COMPOSITE,
            len(info.composite_tensor.components) or 1,
        )
    kind = Encoding.SPARSE if encoding == "coo_sparse" else Encoding.DENSE
    return Tensor(name, dtype_name(info.dtype), _shape(info.tensor_shape), kind)


def _first(values: Iterable[Any], kind: str, otherwise: Any) -> Any:
    """Return the first of structured values that is of a kind: specifications begin with theirs."""
    found = (getattr(value, kind) for value in values if value.WhichOneof("kind") == kind)
    return next(found, otherwise)


def _shape(shape: Any) -> tuple[int | None, ...] | None:
    if shape is None or shape.unknown_rank:
        return None
    if len(shape.dim) > _HIGHEST_RANK:
        raise ModelError(f"a shape has more than {_HIGHEST_RANK} dimensions, so it is damaged")
    return tuple(dim.size if dim.size >= 0 else None for dim in shape.dim)
