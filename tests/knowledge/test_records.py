"""Descriptions of models as plain data."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.knowledge.models import (
    Encoding,
    HandleFormat,
    ModelDescription,
    Signature,
    Tensor,
)
from pylint_tfhub.knowledge.records import RecordError, from_record, to_record

NAMES = st.text(max_size=5)
COUNTS = st.integers(0, 2**40)
TENSORS = st.builds(
    Tensor,
    name=NAMES,
    dtype=NAMES,
    shape=st.none() | st.lists(st.none() | COUNTS, max_size=3).map(tuple),
    encoding=st.sampled_from(Encoding),
    components=st.integers(1, 4),
)


def named(items):
    """Items in order of their names, no name twice."""
    unique = st.lists(items, max_size=3, unique_by=lambda item: item.name)
    return unique.map(lambda found: tuple(sorted(found, key=lambda item: item.name)))


SIGNATURES = st.builds(
    Signature,
    name=NAMES,
    inputs=st.none() | named(TENSORS),
    outputs=st.none() | named(TENSORS),
)
DESCRIPTIONS = st.builds(
    ModelDescription,
    format=st.sampled_from(HandleFormat),
    tags=st.none() | st.lists(st.lists(NAMES, max_size=2).map(tuple), max_size=3).map(tuple),
    signatures=st.none() | named(SIGNATURES),
    is_callable=st.none() | st.booleans(),
    trainable_variables=st.none() | COUNTS,
    needs_import=st.none() | st.lists(NAMES, max_size=2).map(tuple),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)
FIELDS = ["format", "tags", "signatures", "callable", "trainable_variables", "needs_import"]


@settings(max_examples=60, deadline=None)
@given(DESCRIPTIONS)
def test_every_description_comes_back(description):
    text = json.dumps(to_record(description), sort_keys=True)
    assert from_record(json.loads(text)) == description


@settings(max_examples=150, deadline=None)
@given(JSON | st.dictionaries(st.sampled_from(FIELDS), JSON | st.just("tf1-hub"), max_size=4))
def test_any_other_data_is_a_description_or_a_record_error(data):
    try:
        description = from_record(data)
    except RecordError:
        return
    assert from_record(to_record(description)) == description


def signature(**tensor: object) -> dict[str, object]:
    return {"serve": {"inputs": {"text": {"dtype": "string", "shape": [None], **tensor}}}}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"format": "tf3"}, "'tf3' is no format of models; known are tf1-hub, "),
        ({"format": None}, "format must be text, not None"),
        ({"format": ["tf1-hub"]}, "format must be text"),
        ({"Format": "tf1-hub"}, "'Format' is no field of a model; known are callable, format, "),
        ({"tags": "serve"}, "tags must be a list, not 'serve'"),
        ({"tags": ["serve"]}, "tags must be a list, not 'serve'"),
        ({"tags": [[1]]}, "tags must be text, not 1"),
        ({"callable": 1}, "callable must be true or false, not 1"),
        ({"trainable_variables": -1}, "trainable_variables must be a whole number from 0 on"),
        ({"trainable_variables": True}, "trainable_variables must be a whole number"),
        ({"trainable_variables": 1.0}, "trainable_variables must be a whole number"),
        ({"needs_import": "tensorflow_text"}, "needs_import must be a list"),
        ({"signatures": ["serve"]}, "signatures must be a table of names and values"),
        ({"signatures": {"serve": []}}, "signature 'serve' must be a table"),
        ({"signatures": {"serve": {"inputs": []}}}, "the inputs of 'serve' must be a table"),
        ({"signatures": {"serve": {"outputs": {"x": 1}}}}, "the outputs of 'serve' must be"),
        ({"signatures": signature(dtype=None)}, "the dtype in the inputs of 'serve' must be text"),
        ({"signatures": signature(shape=3)}, "the inputs of 'serve' must be a list, not 3"),
        ({"signatures": signature(shape=[-1])}, "a size in the inputs of 'serve' must be"),
        ({"signatures": signature(encoding="thick")}, "the inputs of 'serve': 'thick' is not"),
        ({"signatures": signature(encoding=["dense"])}, "the inputs of 'serve': "),
        ({"signatures": signature(components="2")}, "the inputs of 'serve' must be a whole"),
    ],
)
def test_malformed_records(fields, message):
    with pytest.raises(RecordError) as caught:
        from_record({"format": "tf1-hub", **fields})
    assert message in str(caught.value)


@pytest.mark.parametrize("record", [None, [], "tf1-hub", 1, {}])
def test_what_is_no_record_at_all(record):
    with pytest.raises(RecordError):
        from_record(record)


def test_what_is_not_known_is_left_out():
    assert to_record(ModelDescription(HandleFormat.TF1_HUB)) == {"format": "tf1-hub"}


def test_a_record_is_in_the_words_of_the_field():
    tensors = (
        Tensor("ids", "int64", None, Encoding.SPARSE),
        Tensor("scale", "float32", ()),
        Tensor("words", "string", (None, 3), Encoding.COMPOSITE, 2),
    )
    description = ModelDescription(
        HandleFormat.TF2_SAVED_MODEL, signatures=(Signature("serve", inputs=tensors),)
    )
    assert to_record(description)["signatures"] == {
        "serve": {
            "inputs": {
                "ids": {"dtype": "int64", "shape": None, "encoding": "sparse"},
                "scale": {"dtype": "float32", "shape": []},
                "words": {
                    "dtype": "string",
                    "shape": [None, 3],
                    "encoding": "composite",
                    "components": 2,
                },
            }
        }
    }
