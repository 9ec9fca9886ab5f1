"""E8702: what tensorflow_hub 0.16 removed fails there, at the line that names it."""

# Only a real import statement shows how one fails.
# pylint: disable=exec-used

from __future__ import annotations

import importlib

import pytest
import tensorflow as tf
import tensorflow_hub as hub

from .models import Models

REMOVED = [
    "ImageModuleInfo",
    "LatestModuleExporter",
    "Module",
    "ModuleSpec",
    "add_signature",
    "attach_image_module_info",
    "attach_message",
    "create_module_spec",
    "create_module_spec_from_saved_model",
    "eval_function_for_module",
    "get_expected_image_size",
    "get_num_image_channels",
    "image_embedding_column",
    "load_module_spec",
    "register_module_for_export",
    "sparse_text_embedding_column",
    "text_embedding_column",
    "text_embedding_column_v2",
]
KEPT = ["KerasLayer", "load", "resolve"]

REMOVED_MODULES = [
    "estimator",
    "feature_column",
    "feature_column_v2",
    "image_module_info_pb2",
    "image_util",
    "meta_graph_lib",
    "module",
    "module_attachment_pb2",
    "module_def_pb2",
    "module_impl",
    "module_spec",
    "native_module",
    "saved_model_lib",
    "saved_model_module",
    "tensor_info",
]


@pytest.mark.old_api
@pytest.mark.parametrize("name", REMOVED + KEPT)
def test_name_was_there(name: str) -> None:
    assert hasattr(hub, name)


@pytest.mark.old_api_removed
@pytest.mark.parametrize("name", REMOVED)
def test_name_is_gone(name: str) -> None:
    with pytest.raises(AttributeError, match=f"^module 'tensorflow_hub' has no attribute '{name}'"):
        getattr(hub, name)


@pytest.mark.old_api_removed
@pytest.mark.parametrize("name", KEPT)
def test_name_is_kept(name: str) -> None:
    assert hasattr(hub, name)


@pytest.mark.old_api_removed
def test_call_fails(models: Models) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Module'"):
        with tf.Graph().as_default():
            hub.Module(models.tf1_hub)


@pytest.mark.old_api_removed
@pytest.mark.parametrize("name", REMOVED)
def test_from_import_fails(name: str) -> None:
    with pytest.raises(ImportError, match=f"cannot import name '{name}' from 'tensorflow_hub'"):
        exec(f"from tensorflow_hub import {name}", {})


@pytest.mark.old_api
def test_star_import_worked() -> None:
    namespace: dict[str, object] = {}
    exec("from tensorflow_hub import *", namespace)
    assert "Module" in namespace


@pytest.mark.old_api_removed
def test_star_import_fails() -> None:
    """`__all__` still lists the removed names, so not even the kept ones arrive."""
    with pytest.raises(AttributeError, match="has no attribute 'LatestModuleExporter'"):
        exec("from tensorflow_hub import *", {})


@pytest.mark.old_api_removed
def test_names_still_listed_are_the_removed_ones() -> None:
    listed = {name for name in hub.__all__ if not hasattr(hub, name)}
    assert listed == set(REMOVED) - {"eval_function_for_module"}


@pytest.mark.old_api
@pytest.mark.parametrize("name", REMOVED_MODULES)
def test_submodule_was_there(name: str) -> None:
    importlib.import_module(f"tensorflow_hub.{name}")


@pytest.mark.old_api_removed
@pytest.mark.parametrize("name", REMOVED_MODULES)
def test_submodule_is_gone(name: str) -> None:
    with pytest.raises(ModuleNotFoundError, match=f"^No module named 'tensorflow_hub.{name}'"):
        importlib.import_module(f"tensorflow_hub.{name}")


@pytest.mark.old_api_removed
def test_guarded_use_runs() -> None:
    if hasattr(hub, "Module"):
        pytest.fail("this branch belongs to older releases")
    try:
        hub.Module("never loaded")
    except AttributeError:
        pass
