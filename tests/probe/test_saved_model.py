"""Models are read without TensorFlow, whatever their size, and damage is always said."""

from __future__ import annotations

import io
import os
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pylint_tfhub.knowledge.models import Encoding, HandleFormat, Signature, Tensor
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.limits import ReadLimits
from pylint_tfhub.probe.messages import message_class
from pylint_tfhub.probe.saved_model import (
    SavedModel,
    describe,
    read_saved_model,
    read_saved_model_text,
)
from tests.probe import models_for_tests as models
from tests.probe.models_for_tests import OneWay, field, varint

FUZZ = int(os.environ.get("PYLINT_TFHUB_FUZZ", "1"))
PIECEWISE = ReadLimits(whole_bytes=0)
AT_ONCE = ReadLimits(whole_bytes=1 << 40)


def read(content: bytes, limits: ReadLimits | None = None) -> SavedModel:
    return read_saved_model(io.BytesIO(content), len(content), limits or ReadLimits())


def rich_model() -> bytes:
    """A model with all that is read, and with fields that are not."""
    tensors = {"sp": models.sparse(), "rt": models.ragged(), "text": models.tensor(7, (None,))}
    signatures = {"b": (tensors, {"y": models.tensor(1, None)}), "a": ({}, {"z": models.tensor()})}
    graph = models.meta_graph(("train", "serve"), signatures, ("A", "B", "A"), ("C",), trainable=2)
    models.with_objects(graph, trainable=3)
    unknown = varint(1 << 3) + varint(5) + field(3, b"x" * 100) + b"\x7d1234" + b"\x7912345678"
    return unknown + field(2, unknown + graph.SerializeToString(deterministic=True))


@pytest.mark.parametrize(
    ("content", "is_tf1_hub", "expected"),
    [
        (models.tf1_hub(), True, (HandleFormat.TF1_HUB, False, 2)),
        (models.tf1_hub(), False, (HandleFormat.TF1_SAVED_MODEL, False, None)),
        (models.tf1_saved_model(), False, (HandleFormat.TF1_SAVED_MODEL, False, 0)),
        (models.tf2(), False, (HandleFormat.TF2_SAVED_MODEL, True, 1)),
        (models.tf2(trainable=None), False, (HandleFormat.TF2_SAVED_MODEL, True, 0)),
        (models.tf2(is_callable=False), False, (HandleFormat.TF2_SAVED_MODEL, False, 1)),
        (models.tf2() + models.tf2(), False, (HandleFormat.TF1_SAVED_MODEL, False, None)),
        # The marker decides; without a graph of no tags loading then fails.
        (models.tf2(), True, (HandleFormat.TF1_HUB, True, None)),
    ],
    ids=["hub", "no-marker", "tf1", "tf2", "bare", "signatures-only", "two-graphs", "marked"],
)
def test_format_and_abilities(content: bytes, is_tf1_hub: bool, expected: Any) -> None:
    found = describe(read(content), is_tf1_hub=is_tf1_hub)
    assert (found.format, found.is_callable, found.trainable_variables) == expected


def test_an_empty_object_graph_is_one() -> None:
    graph = models.meta_graph()
    graph.object_graph_def.SetInParent()
    found = describe(read(models.saved_model(graph)), is_tf1_hub=False)
    assert (found.format, found.is_callable) == (HandleFormat.TF2_SAVED_MODEL, False)


def test_signatures_are_those_of_the_graph_that_is_loaded() -> None:
    train = models.meta_graph(("train",), {"other": ({}, {"y": models.tensor()})})
    hub = models.saved_model(train, models.meta_graph())
    assert [each.name for each in describe(read(hub), is_tf1_hub=True).signatures or ()] == [
        "default"
    ]
    assert describe(read(hub), is_tf1_hub=False).signatures is None


def test_signatures_and_tags() -> None:
    (graph,) = read(rich_model()).graphs
    assert graph.tags == ("serve", "train")
    assert graph.signatures == (
        Signature("a", (), (Tensor("z", "float32", (None, 3)),)),
        Signature(
            "b",
            (
                Tensor("rt", "float32", (2, None), Encoding.COMPOSITE, 2),
                Tensor("sp", "float32", (None, 3), Encoding.SPARSE),
                Tensor("text", "string", (None,)),
            ),
            (Tensor("y", "float32", None),),
        ),
    )


def test_internal_signatures_are_kept_where_loading_keeps_them() -> None:
    graph = models.with_objects(models.meta_graph())
    graph.ClearField("object_graph_def")
    (found,) = read(models.saved_model(graph)).graphs
    assert [each.name for each in found.signatures] == ["__saved_model_init_op", "default"]
    assert found.signatures[0].outputs == (Tensor("__saved_model_init_op", "invalid", ()),)


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "float32"), (19, "float16"), (119, "float16_ref"), (0, "invalid"), (250, "dtype_250")],
)
def test_dtypes(number: int, name: str) -> None:
    signatures = {"s": ({"x": models.tensor(number)}, {})}
    (graph,) = read(models.saved_model(models.meta_graph((), signatures))).graphs
    assert graph.signatures[0].inputs == (Tensor("x", name, (None, 3)),)


@pytest.mark.parametrize("limits", [PIECEWISE, AT_ONCE])
@pytest.mark.parametrize("place", ["operations", "function_operations"])
def test_operations_tell_the_imports(place: str, limits: ReadLimits) -> None:
    for operation, needed in (("SentencepieceOp", ("tensorflow_text",)), ("MatMul", ())):
        graph = models.meta_graph(**{place: ["Const", operation]})  # type: ignore[arg-type]
        model = read(models.saved_model(graph), limits)
        assert operation in model.graphs[0].operations
        assert describe(model, is_tf1_hub=False).needs_import == needed


@pytest.mark.parametrize("graph", ["tf1_hub", "tf1_saved_model", "tf2"])
def test_all_ways_of_reading_agree(graph: str) -> None:
    content = getattr(models, graph)()
    assert read(content, PIECEWISE) == read(content, AT_ONCE) == read(content)
    assert read_saved_model(OneWay(content), len(content), PIECEWISE) == read(content)
    parsed = message_class("SavedModel").FromString(content)
    assert read_saved_model_text(str(parsed).encode(), ReadLimits()) == read(content)


def test_unknown_fields_are_passed_over() -> None:
    content = rich_model()
    model = read(content, PIECEWISE)
    assert model == read(content, AT_ONCE)
    assert model.graphs[0].operations == {"A", "B", "C"}
    assert model.graphs[0].trainable_variables == 3


def test_text_may_hold_fields_that_are_not_read() -> None:
    text = b'saved_model_schema_version: 1 meta_graphs { meta_info_def { tags: "a" } saver_def {} }'
    assert read_saved_model_text(text, ReadLimits()).graphs[0].tags == ("a",)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff",
        b"meta_graphs {",
        b"meta_graphs { graph_def { node { op: 1 } } }",
        b"unknown { " * 100_000,
        b"unknown { " * 100_000 + b"}" * 100_000,
        b'meta_graphs { signature_def { key: "a" value { inputs { key: "x" value { '
        + b"composite_tensor { components { " * 5_000,
        b" " * (ReadLimits().text_bytes + 1),
        # A line that protobuf would copy at each of its fields.
        b"u { a: 1 } " * 10_000,
    ],
)
def test_damaged_text(text: bytes) -> None:
    with pytest.raises(ModelError):
        read_saved_model_text(text, ReadLimits())


def test_a_variable_counts_once_however_often_it_is_listed() -> None:
    graph = models.with_objects(models.meta_graph(), trainable=2)
    listed = graph.object_graph_def.nodes[2]
    listed.children.add(node_id=listed.children[0].node_id, local_name="2")
    assert read(models.saved_model(graph)).graphs[0].trainable_variables == 2


def test_a_list_outside_the_objects_is_damage() -> None:
    graph = models.meta_graph()
    graph.object_graph_def.nodes.add().children.add(node_id=7, local_name="trainable_variables")
    with pytest.raises(ModelError, match="list of trainable variables is missing"):
        read(models.saved_model(graph))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "holds no graph"),
        (b"<!doctype html><html>", "damaged, or is no SavedModel"),
        (b"\x08", "ends at byte 1"),
        (b"\x12\x05\x0a", "longer than what it stands in"),
        (b"\x12" + b"\xff" * 9 + b"\x01", "longer than what it stands in"),
        (b"\x08" + b"\xff" * 10 + b"\x01", "is too long"),
        (b"\x08" + b"\xff" * 9 + b"\x7f", "is too long"),
        (b"\x13", "not in use"),
        (b"\x14", "not in use"),
        (b"\x07", "no field has the number"),
        (field(2, field(1, field(4, b"\xff\xfe"))), "cannot be decoded"),
        (field(2, field(2, field(1, field(2, b"\xff")))), "cannot be decoded"),
        (field(2, b"\x12\x05\x0a\x01"), "cannot be decoded"),
    ],
)
def test_damage_is_said(content: bytes, reason: str) -> None:
    with pytest.raises(ModelError, match=reason):
        read(content)


@pytest.mark.parametrize("limits", [PIECEWISE, AT_ONCE])
@pytest.mark.parametrize(
    "graph", [b"\x0c", field(2, b"") + b"\x0c", field(2, field(1, b"\x0c")), field(4, b"\x0c")]
)
@pytest.mark.filterwarnings("error")
def test_messages_that_end_too_early(graph: bytes, limits: ReadLimits) -> None:
    """At the end of a group that never began; old releases of protobuf only warn of some."""
    with pytest.raises(ModelError, match="not in use|cannot be decoded"):
        read(field(2, graph), limits)


def test_values_may_not_run_over_their_message() -> None:
    with pytest.raises(ModelError, match=r"runs over|longer|too long|ends at"):
        read(b"\x12\x02\x08\x80" + b"\x01" * 9, PIECEWISE)


def test_a_stream_that_ends_early() -> None:
    content = models.tf2()
    with pytest.raises(ModelError, match="ends at byte"):
        read_saved_model(io.BytesIO(content), len(content) + 100, ReadLimits())


def nested(depth: int) -> bytes:
    content = b""
    for _ in range(depth):
        content = field(5, field(2, content))
    entry = field(1, b"x") + field(2, content)
    return field(2, field(5, field(1, b"s") + field(2, field(1, entry))))


@pytest.mark.parametrize("limits", [PIECEWISE, AT_ONCE])
def test_nesting_is_bounded(limits: ReadLimits) -> None:
    read(nested(20), limits)
    with pytest.raises(ModelError):
        read(nested(20_000), limits)


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        ({"kept_bytes": 10}, "description is longer than 10 bytes"),
        ({"fields": 5}, "more than 5 fields"),
        ({"graphs": 1}, "more than 1 graphs"),
        ({"names": 0}, "more than 0 tags, signatures and tensors"),
        ({"names": 5}, "more than 5 tags, signatures and tensors"),
        ({"operations": 1}, "operations are too many"),
        ({"depth": 2}, "nested more than 2 deep"),
    ],
)
def test_limits(limits: dict[str, int], reason: str) -> None:
    with pytest.raises(ModelError, match=reason):
        read(models.tf1_hub(), replace(PIECEWISE, **limits))


def test_many_small_nodes_are_too_many() -> None:
    content = field(2, field(2, field(1, b"") * 200))
    assert read(content, ReadLimits(fields=200)).graphs[0].operations == {""}
    with pytest.raises(ModelError, match="more than 199 nodes"):
        read(content, ReadLimits(fields=199))


def test_no_shape_has_very_many_dimensions() -> None:
    for rank in (254, 255):
        signatures = {"s": ({"x": models.tensor(1, [1] * rank)}, {})}
        content = models.saved_model(models.meta_graph((), signatures))
        if rank == 254:
            assert read(content).graphs[0].signatures[0].inputs == (
                Tensor("x", "float32", (1,) * rank),
            )
        else:
            with pytest.raises(ModelError, match="more than 254 dimensions"):
                read(content)


def test_truncation_at_every_byte() -> None:
    content = rich_model()
    for limits in (PIECEWISE, AT_ONCE):
        outcomes = set()
        for size in range(len(content)):
            with_damage = content[:size]
            try:
                read(with_damage, limits)
                outcomes.add("read")
            except ModelError:
                outcomes.add("refused")
        assert outcomes == {"refused"}


class Counted(io.FileIO):
    """A file that counts what is read of it."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self.taken += len(data)
        return data


def measured(stream: Any, size: int) -> tuple[SavedModel, int]:
    """The model, and the most memory that reading it took, in bytes."""
    tracemalloc.start()
    try:
        model = read_saved_model(stream, size, ReadLimits())
        return model, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("number", [3, 5])
def test_two_gigabytes_cost_little(tmp_path: Path, number: int) -> None:
    """In a field that is not read, and in the value of a constant."""
    size = 2_000_000_000
    constant = field(2, b"Const") + varint(number << 3 | 2)
    inner = constant + varint(size)
    node = b"\x0a" + varint(len(inner) + size) + inner
    after = field(7, b"")
    head = b"\x12" + varint(len(node) + size) + node
    begin = b"\x12" + varint(len(head) + size + len(after)) + head
    path = tmp_path / "saved_model.pb"
    with path.open("wb") as file:
        file.write(begin)
        file.truncate(len(begin) + size)
        file.seek(0, os.SEEK_END)
        file.write(after)
    with Counted(path) as counted:
        model, peak = measured(counted, path.stat().st_size)
    assert model.graphs[0].operations == {"Const"}
    assert model.has_objects
    assert peak < 3_000_000
    assert counted.taken < 200_000


def test_many_nodes_cost_little_memory() -> None:
    node = field(1, field(2, b"Const") + field(5, b"x" * 80))
    graph = field(2, node * 20_000)
    content = field(2, graph)
    model, peak = measured(OneWay(content, 1 << 20), len(content))
    assert model.graphs[0].operations == {"Const"}
    assert peak < 3_000_000


def outcome(content: bytes, limits: ReadLimits) -> SavedModel | None:
    try:
        return read(content, limits)
    except ModelError:
        return None


fuzzed = settings(
    max_examples=150 * FUZZ,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@fuzzed
@given(st.binary(max_size=200), st.sampled_from([PIECEWISE, AT_ONCE]))
def test_any_bytes(content: bytes, limits: ReadLimits) -> None:
    model = outcome(content, limits)
    assert model is None or model.graphs


@fuzzed
@given(st.data(), st.sampled_from([PIECEWISE, AT_ONCE, ReadLimits(whole_bytes=40)]))
def test_mutated_models(data: st.DataObject, limits: ReadLimits) -> None:
    content = bytearray(data.draw(st.sampled_from([rich_model(), models.tf1_hub(), models.tf2()])))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 4))
        content[place : place + length] = data.draw(st.binary(max_size=4))
    model = outcome(bytes(content), limits)
    if model is not None:
        assert describe(model, is_tf1_hub=False).format is not HandleFormat.TF1_HUB


@fuzzed
@given(st.text(alphabet='meta_graphs{}: "1\n#<>[]/', max_size=80))
def test_any_text(text: str) -> None:
    try:
        found: SavedModel | None = read_saved_model_text(text.encode(), ReadLimits())
    except ModelError:
        found = None
    assert found is None or found.graphs
