"""Writes down what TensorFlow itself says of models, for comparison with what the package reads.

python -m tests.runtime.describe MODELS_DIRECTORY OUT.json

Runs in an environment with TensorFlow, Python 3.7 or later, on a system that can fork: each model is
described in a process of its own, since eager mode and registered operations are global. The library
loads the models by handle, from a site on the loopback interface.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import tensorflow as tf
from tensorflow.core.framework import types_pb2
from tensorflow.core.protobuf import saved_model_pb2, struct_pb2
from tensorflow.python.saved_model import loader_impl

from . import fork
from .published import PublishedModels

tf1 = tf.compat.v1

MARKER = "tfhub_module.pb"
VARIABLES = "trainable_variables"
TEXT = "tensorflow_text"
UNREGISTERED = "not registered"
SITE = "models.example.com"
"""The host of the models, whose handles are `https://SITE/NAME`."""


@lru_cache(maxsize=None)  # noqa: UP033  Python 3.7 has no cache
def library() -> Any:
    """tensorflow_hub, or None where it cannot be imported, which one environment shows.

    It settles whom to trust when it is imported, which therefore comes after the site's start.
    """
    try:
        return import_module("tensorflow_hub")
    except ImportError:
        return None


def definitions() -> dict[str, Any]:
    """The fields of every message inside a SavedModel, by its name, and all data types.

    Of a field: its number, its type as a number, whether it is repeated, and the message it holds.
    """
    found: dict[str, dict[str, list[Any]]] = {}
    waiting = [saved_model_pb2.SavedModel.DESCRIPTOR]
    while waiting:
        message = waiting.pop()
        if message.full_name not in found:
            found[message.full_name] = {field.name: _field(field) for field in message.fields}
            waiting += [field.message_type for field in message.fields if field.message_type]
    types = {
        str(value.number): tf.as_dtype(value.number).name
        for value in types_pb2.DataType.DESCRIPTOR.values
        if value.number
    }
    names = {str(value.number): value.name for value in types_pb2.DataType.DESCRIPTOR.values}
    return {"messages": found, "dtypes": types, "dtype_names": names}


def _field(field: Any) -> list[Any]:
    is_repeated = getattr(field, "is_repeated", None)
    if is_repeated is None:
        is_repeated = field.label == field.LABEL_REPEATED
    message = field.message_type
    return [field.number, field.type, is_repeated, message.full_name if message else None]


def describe(path: str, is_text_imported: bool) -> dict[str, Any]:
    """All that TensorFlow says of one model."""
    tf1.enable_v2_behavior()
    tf1.logging.set_verbosity(tf1.logging.ERROR)
    if is_text_imported:
        import_module(TEXT)
    model = loader_impl.parse_saved_model(path)
    has_objects = len(model.meta_graphs) == 1 and model.meta_graphs[0].HasField("object_graph_def")
    is_hub = os.path.exists(os.path.join(path, MARKER))
    return {
        "is_tf1_hub": is_hub,
        "has_objects": has_objects,
        "graphs": [_graph(graph) for graph in model.meta_graphs],
        "loaded": _attempt(lambda: _loaded(path, is_hub)),
        "module": _module(path) if is_hub else None,
        "needs_text": is_text_imported,
    }


def _attempt(function: Any) -> dict[str, Any]:
    try:
        return dict(function())
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def _graph(graph: Any) -> dict[str, Any]:
    definition = graph.graph_def
    operations = {node.op for node in definition.node}
    for function in definition.library.function:
        operations.update(node.op for node in function.node_def)
    return {
        "tags": sorted(graph.meta_info_def.tags),
        "operations": sorted(operations),
        "collection": _attempt(lambda: _collection(graph)),
        "signatures": {
            name: {"inputs": _tensors(each.inputs), "outputs": _tensors(each.outputs)}
            for name, each in graph.signature_def.items()
        },
    }


def _collection(graph: Any) -> dict[str, int]:
    with tf.Graph().as_default() as imported:
        tf1.train.import_meta_graph(graph)
        return {"size": len(imported.get_collection(VARIABLES))}


def _tensors(infos: Any) -> dict[str, Any]:
    return {name: _tensor(info) for name, info in infos.items()}


def _tensor(info: Any) -> dict[str, Any]:
    encoding = info.WhichOneof("encoding")
    if encoding == "composite_tensor":
        spec = _specification(info.composite_tensor.type_spec)
        # Public names came later than ragged tensors.
        dtype, shape = spec._dtype, spec._shape  # pylint: disable=protected-access
        components = len(tf.nest.flatten(spec, expand_composites=True))
    else:
        dtype, shape = tf.as_dtype(info.dtype) if info.dtype else None, info.tensor_shape
        components = 1
    shape = tf.TensorShape(shape)
    return {
        "dtype": dtype.name if dtype else "invalid",
        "shape": None if shape.rank is None else shape.as_list(),
        "encoding": {"coo_sparse": "sparse", "composite_tensor": "composite"}.get(
            encoding, "dense"
        ),
        "components": components,
    }


def _specification(type_spec: Any) -> Any:
    # Where it is, and whether it is a class, differs between releases.
    try:
        coder: Any = import_module("tensorflow.python.saved_model.nested_structure_coder")
    except ImportError:
        coder = import_module("tensorflow.python.framework.nested_structure_coder")
    value = struct_pb2.StructuredValue(type_spec_value=type_spec)
    if hasattr(coder, "StructureCoder"):
        return coder.StructureCoder().decode_proto(value)
    return coder.decode_proto(value)


def _loaded(path: str, is_hub: bool) -> dict[str, Any]:
    handle = f"https://{SITE}/{os.path.basename(path)}"
    if library() is not None:
        loaded = library().load(handle)
    else:
        loaded = tf.saved_model.load(path, tags=[] if is_hub else None)
    # Only what the loader of graphs without objects returns can be pruned.
    by_graph = hasattr(loaded, "prune")
    return {
        "by_graph": by_graph,
        "callable": callable(loaded),
        "variables": None
        if by_graph
        else len({id(each) for each in getattr(loaded, VARIABLES, ())}),
        "layer": _attempt(lambda: _layer(handle)) if callable(loaded) and library() else None,
        "signatures": {name: _function(each) for name, each in loaded.signatures.items()},
    }


def _layer(handle: str) -> dict[str, int]:
    return {"size": len(library().KerasLayer(handle, trainable=True).trainable_weights)}


def _function(function: Any) -> dict[str, Any]:
    signature = function.structured_input_signature
    # The loader of graphs without objects gave no structure in older releases.
    keywords = function._arg_keywords if signature is None else signature[1]  # pylint: disable=protected-access
    outputs = function.structured_outputs
    return {
        "keywords": sorted(keywords),
        "outputs": sorted(outputs) if isinstance(outputs, dict) else None,
    }


def _module(path: str) -> dict[str, Any] | None:
    if hasattr(library(), "Module"):
        module = library().Module
        return _attempt(lambda: _trained(module, path))
    return None


def _trained(module: Any, path: str) -> dict[str, int]:
    with tf.Graph().as_default():
        module(path, trainable=True)
        return {"size": len(tf1.trainable_variables())}


def describe_all(models: Path) -> dict[str, Any]:
    """What TensorFlow says of each model in a directory, by the model's name.

    Raises:
        RuntimeError: when a model cannot be described at all; its traceback is on stderr.
    """
    described = {}
    paths = sorted(each for each in models.iterdir() if each.is_dir())
    addresses = {f"{SITE}/{path.name}": str(path) for path in paths}
    with tempfile.TemporaryDirectory() as name, PublishedModels(addresses, Path(name)) as site:
        os.environ.update(site.variables)
        library()
        for path in paths:
            described[path.name] = _in_process(path, Path(name, path.name), False)
            error = str(described[path.name]["loaded"].get("error"))
            if UNREGISTERED in error and find_spec(TEXT):
                described[path.name] = _in_process(path, Path(name, path.name), True)
    return described


def _in_process(path: Path, out: Path, is_text_imported: bool) -> Any:
    def write() -> None:
        description = describe(str(path), is_text_imported)
        out.write_text(json.dumps(description), encoding="utf-8")

    if not fork.succeeds(write):
        raise RuntimeError(f"cannot describe {path}")
    return json.loads(out.read_text(encoding="utf-8"))


def main() -> None:
    """Describe the models; see the top of the file."""
    parser = argparse.ArgumentParser(prog="python -m tests.runtime.describe")
    parser.add_argument("models", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="")
    result = {**definitions(), "models": describe_all(options.models)}
    options.out.write_text(json.dumps(result, indent=1, sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    main()
