"""What the package reads of models is what TensorFlow itself says of them, model by model.

Needs the models that `python -m tests.runtime.models.build` wrote and what
`python -m tests.runtime.describe` wrote of them: their places are given by the environment
variables PYLINT_TFHUB_MODELS and PYLINT_TFHUB_DESCRIBED.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription, Signature, Tensor
from pylint_tfhub.probe import messages
from pylint_tfhub.probe.allowed import Hosts
from pylint_tfhub.probe.directory import describe_directory
from pylint_tfhub.probe.errors import UnreachableError
from pylint_tfhub.probe.limits import ReadLimits
from pylint_tfhub.probe.remote import Prober
from pylint_tfhub.probe.saved_model import MetaGraph, SavedModel, read_saved_model
from tests.runtime.published import PublishedModels

SITE = "models.example.com"
LIMITS = [ReadLimits(), ReadLimits(whole_bytes=0), ReadLimits(whole_bytes=1 << 40)]
INTERNAL = {"__saved_model_init_op", "__saved_model_train_op"}


def place(variable: str) -> Path:
    """The path that an environment variable gives; raises RuntimeError without one."""
    if not os.environ.get(variable):
        raise RuntimeError(f"{variable} is not set; see {Path(__file__).name}")
    return Path(os.environ[variable])


@cache
def described() -> dict[str, Any]:
    """What TensorFlow said of all models."""
    found: dict[str, Any] = json.loads(place("PYLINT_TFHUB_DESCRIBED").read_text("utf-8"))
    return found


MODELS = sorted(described()["models"])


def path_of(model: str) -> Path:
    return place("PYLINT_TFHUB_MODELS") / model


def said(model: str) -> dict[str, Any]:
    found: dict[str, Any] = described()["models"][model]
    return found


def read(model: str, limits: ReadLimits) -> SavedModel:
    path = path_of(model) / "saved_model.pb"
    with path.open("rb") as stream:
        return read_saved_model(stream, path.stat().st_size, limits)


def description(model: str) -> ModelDescription:
    found = describe_directory(path_of(model))
    assert found is not None
    return found


def test_all_models_are_described() -> None:
    directories = {each.name for each in place("PYLINT_TFHUB_MODELS").iterdir() if each.is_dir()}
    assert directories == set(MODELS)
    assert len(MODELS) > 30


def test_definitions_are_part_of_the_real_ones() -> None:
    pairs = [(messages.descriptor("SavedModel"), "tensorflow.SavedModel")]
    compared: set[str] = set()
    while pairs:
        ours, name = pairs.pop()
        if name in compared:
            continue
        compared.add(name)
        real = described()["messages"][name]
        for field in ours.fields:
            number, kind, is_repeated, message = real[field.name]
            assert (field.number, field.type) == (number, kind)
            assert field.is_repeated is is_repeated
            assert (message is None) == (field.message_type is None)
            if field.message_type is not None:
                pairs.append((field.message_type, message))
    # Maps add one message each.
    assert len(compared) == len(messages.FIELDS) + 4


def test_data_types_have_their_real_names() -> None:
    enum = messages.descriptor("TensorInfo").fields_by_name["dtype"].enum_type
    ours = {str(value.number): value.name for value in enum.values}
    assert described()["dtype_names"].items() <= ours.items()
    for number, name in described()["dtypes"].items():
        assert messages.dtype_name(int(number)) == name


def tensors(found: tuple[Tensor, ...] | None) -> dict[str, Any]:
    return {
        tensor.name: {
            "dtype": tensor.dtype,
            "shape": None if tensor.shape is None else list(tensor.shape),
            "encoding": tensor.encoding.value,
            "components": tensor.components,
        }
        for tensor in found or ()
    }


def signatures(found: tuple[Signature, ...]) -> dict[str, Any]:
    return {
        each.name: {"inputs": tensors(each.inputs), "outputs": tensors(each.outputs)}
        for each in found
    }


@pytest.mark.parametrize("limits", LIMITS)
@pytest.mark.parametrize("model", MODELS)
def test_graphs(model: str, limits: ReadLimits) -> None:
    found = read(model, limits)
    real = said(model)
    assert found.has_objects == real["has_objects"]
    assert len(found.graphs) == len(real["graphs"])
    for graph, expected in zip(found.graphs, real["graphs"], strict=True):
        check_graph(graph, expected)


def check_graph(graph: MetaGraph, expected: dict[str, Any]) -> None:
    assert list(graph.tags) == expected["tags"]
    assert sorted(graph.operations) == expected["operations"]
    internal = INTERNAL if graph.has_objects else set()
    assert signatures(graph.signatures) == {
        name: each for name, each in expected["signatures"].items() if name not in internal
    }
    if not graph.has_objects and "size" in expected["collection"]:
        assert graph.trainable_variables == expected["collection"]["size"]


@pytest.mark.parametrize("model", MODELS)
def test_format(model: str) -> None:
    real = said(model)
    if real["is_tf1_hub"]:
        expected = HandleFormat.TF1_HUB
    elif real["has_objects"]:
        expected = HandleFormat.TF2_SAVED_MODEL
    else:
        expected = HandleFormat.TF1_SAVED_MODEL
    assert description(model).format is expected
    if "by_graph" in real["loaded"]:
        assert real["loaded"]["by_graph"] is (expected is not HandleFormat.TF2_SAVED_MODEL)


@pytest.mark.parametrize("model", MODELS)
def test_what_loading_gives(model: str) -> None:
    found, loaded = description(model), said(model)["loaded"]
    if found.signatures is None:
        assert "`tags`" in loaded["error"] or "tags=" in loaded["error"]
        return
    if "error" in loaded:
        pytest.skip(f"TensorFlow cannot load it: {loaded['error']}")
    assert found.is_callable is loaded["callable"]
    assert [each.name for each in found.signatures] == sorted(loaded["signatures"])
    for signature in found.signatures:
        real = loaded["signatures"][signature.name]
        keywords = [key for tensor in signature.inputs or () for key in tensor.keywords]
        assert sorted(keywords) == real["keywords"]
        if real["outputs"] is not None:
            assert [tensor.name for tensor in signature.outputs or ()] == real["outputs"]


@pytest.mark.parametrize("model", MODELS)
def test_trainable_variables(model: str) -> None:
    found, real = description(model), said(model)
    loaded, module = real["loaded"], real["module"]
    if found.trainable_variables is None:
        assert "error" in loaded
    elif found.format is HandleFormat.TF2_SAVED_MODEL:
        assert found.trainable_variables == loaded["variables"]
        if loaded["layer"] is not None:
            assert loaded["layer"] == {"size": found.trainable_variables}
    elif module is not None and "error" not in module:
        assert module == {"size": found.trainable_variables}


@pytest.mark.parametrize("model", MODELS)
def test_needed_imports(model: str) -> None:
    expected = ("tensorflow_text",) if said(model)["needs_text"] else ()
    assert description(model).needs_import == expected


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A site that serves the models to this process under the same handles as to TensorFlow."""
    addresses = {f"{SITE}/{model}": str(path_of(model)) for model in MODELS}
    with (
        PublishedModels(addresses, tmp_path_factory.mktemp("site")) as models,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name, value in models.variables.items():
            patch.setenv(name, value)
        yield


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("model", MODELS)
def test_the_probe_learns_the_same_from_the_host(model: str) -> None:
    """TensorFlow's own answers above come from such a site too, where it has tensorflow_hub."""
    assert Prober(Hosts([SITE])).describe(f"https://{SITE}/{model}") == description(model)


@pytest.mark.usefixtures("site")
def test_what_the_host_does_not_have_is_no_model() -> None:
    with pytest.raises(UnreachableError, match="404"):
        Prober(Hosts([SITE])).describe(f"https://{SITE}/nothing")
