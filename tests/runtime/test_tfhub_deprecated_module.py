"""W8701: the old API still works where it exists, and the new one gives the same numbers."""

# Calls of dict() are part of the code under test.
# pylint: disable=use-dict-literal

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow_hub as hub

from .evaluate import eagerly, in_session, plain
from .models import Models, initialized_session, text_embedding, write_tf1_hub_by_hand
from .rewrites import INFERENCE, REWRITES, TRAINING, Rewrite, X, pair, sparse, x

tf1 = tf.compat.v1

each_rewrite = pytest.mark.parametrize("rewrite", REWRITES, ids=lambda rewrite: rewrite.name)
each_way = pytest.mark.parametrize("evaluate", [eagerly, in_session])

NEEDS_TENSORS = pytest.raises(TypeError, match="Binding inputs to tf.function failed")
"""What TensorFlow up to 2.18 says when a TF1 signature is given Python lists."""


@pytest.mark.old_api
@each_rewrite
def test_old_call_works(models: Models, rewrite: Rewrite) -> None:
    assert in_session(lambda: rewrite.old(models)) == rewrite.gives


@each_rewrite
@each_way
def test_layer_gives_the_same(models: Models, rewrite: Rewrite, evaluate: Any) -> None:
    assert evaluate(lambda: rewrite.layer(models)) == rewrite.gives


@each_rewrite
@each_way
def test_loaded_signature_gives_the_same(models: Models, rewrite: Rewrite, evaluate: Any) -> None:
    assert evaluate(lambda: rewrite.load(models)) == rewrite.gives


# What the message must not promise


def test_dropped_tags_change_the_numbers_in_silence(models: Models) -> None:
    assert eagerly(lambda: hub.KerasLayer(models.tf1_hub)(x())) == INFERENCE
    assert eagerly(lambda: hub.KerasLayer(models.tf1_hub, tags={"train"})(x())) == TRAINING


def test_loaded_object_itself_is_not_callable(models: Models) -> None:
    with pytest.raises(TypeError, match="object is not callable"):
        hub.load(models.tf1_hub)(x())


def test_signature_returns_a_dict(models: Models) -> None:
    assert list(hub.load(models.tf1_hub).signatures["default"](x())) == ["default"]


def test_signature_takes_no_dict(models: Models) -> None:
    with pytest.raises(TypeError):
        hub.load(models.tf1_hub).signatures["sig"](pair())


def test_layer_takes_no_call_arguments_of_the_old_api(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub)
    with pytest.raises(TypeError, match="unexpected keyword argument 'signature'"):
        layer(x(), signature="named")
    with pytest.raises(TypeError, match="unexpected keyword argument 'as_dict'"):
        layer(x(), as_dict=True)


def test_layer_for_a_signature_without_inputs_needs_an_empty_dict(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub_generator, signature="gen")
    with pytest.raises(ValueError, match="The first argument to `Layer.call` must always be"):
        layer()
    with pytest.raises(TypeError):
        layer([])


def test_layer_for_a_signature_without_default_output_needs_the_dict(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub, signature="sig")
    with pytest.raises(ValueError, match="does not contain the output key default"):
        layer(pair())


def test_sparse_tensor_must_be_taken_apart(models: Models) -> None:
    with pytest.raises(TypeError):
        hub.KerasLayer(models.tf1_hub_sparse)(sparse())
    with pytest.raises(TypeError):
        hub.load(models.tf1_hub_sparse).signatures["default"](sp=sparse())


TAKES_LISTS = [
    pytest.param(lambda m: hub.KerasLayer(m.tf1_hub)(X), id="KerasLayer(h)(list)"),
    pytest.param(
        lambda m: hub.KerasLayer(m.tf1_hub_text)(["hello", "world"]), id="KerasLayer(h)(texts)"
    ),
    pytest.param(
        lambda m: hub.KerasLayer(m.tf1_hub, signature="sig", signature_outputs_as_dict=True)(
            dict(x1=[1.0], x2=[2.0])
        ),
        id="KerasLayer(h, signature=s)(dict of lists)",
    ),
    pytest.param(
        lambda m: hub.load(m.tf1_hub_text).signatures["default"](["hello", "world"]),
        id="signatures[s](texts)",
    ),
    pytest.param(
        lambda m: hub.load(m.tf1_hub).signatures["sig"](x1=[1.0], x2=[2.0]),
        id="signatures[s](x1=list, x2=list)",
    ),
]


@pytest.mark.old_api
@pytest.mark.parametrize("call", TAKES_LISTS)
@each_way
def test_python_lists_fail_on_older_tensorflow(
    models: Models, call: Callable[[Models], Any], evaluate: Any
) -> None:
    with NEEDS_TENSORS:
        evaluate(lambda: call(models))


@pytest.mark.old_api_removed
@pytest.mark.parametrize("call", TAKES_LISTS)
@each_way
def test_python_lists_work_on_newest_tensorflow(
    models: Models, call: Callable[[Models], Any], evaluate: Any
) -> None:
    evaluate(lambda: call(models))


def test_tensor_of_integers_for_a_float_input_fails(models: Models) -> None:
    with pytest.raises(tf.errors.InvalidArgumentError, match="was expected to be a float tensor"):
        hub.KerasLayer(models.tf1_hub)(tf.constant([[1, 0, 0]]))


def test_fine_tuning_has_no_replacement(models: Models) -> None:
    """Gradients exist, but update ops and regularization losses are lost without a word."""
    model = hub.load(models.tf1_hub, tags={"train"})
    moving_mean = next(v for v in model.variables if not v.trainable)
    trainable = [v for v in model.variables if v.trainable]
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(model.signatures["default"](x())["default"] ** 2)
    assert None not in tape.gradient(loss, trainable)
    assert plain(moving_mean) == [1.0, 1.0]
    assert not hasattr(model, "regularization_losses")


@pytest.mark.old_api
def test_old_api_does_fine_tune(models: Models) -> None:
    with tf.Graph().as_default():
        module = hub.Module(models.tf1_hub, trainable=True, tags={"train"})
        module(x())
        updates = tf1.get_collection(tf1.GraphKeys.UPDATE_OPS)
        assert len(tf1.losses.get_regularization_losses()) == 1
        with initialized_session() as session:
            session.run(updates)
            assert plain(session.run(module.variable_map["moving_mean"])) != [1.0, 1.0]


# Other names of the old API


@pytest.mark.old_api
def test_text_embedding_column_gives_the_same_as_its_second_version(models: Models) -> None:
    texts = {"text": ["hello", "world"]}
    old = in_session(
        lambda: tf1.feature_column.input_layer(
            texts, [hub.text_embedding_column("text", models.tf1_hub_text)]
        )
    )
    columns = [hub.text_embedding_column_v2("text", models.tf1_hub_text)]
    new = eagerly(lambda: tf.keras.layers.DenseFeatures(columns)({"text": np.array(texts["text"])}))
    assert old == new == [[1.0, 2.0], [3.0, 4.0]]


@pytest.mark.old_api
def test_introspection_has_its_place_in_signatures(models: Models) -> None:
    with tf.Graph().as_default():
        module = hub.Module(models.tf1_hub)
        names = module.get_signature_names()
        inputs = module.get_input_info_dict("sig")
    signatures = hub.load(models.tf1_hub).signatures
    assert sorted(names) == sorted(signatures)
    assert sorted(inputs) == sorted(signatures["sig"].structured_input_signature[1])


@pytest.mark.old_api
def test_old_api_fails_in_eager_mode(models: Models) -> None:
    with pytest.raises(RuntimeError, match="not supported when eager execution is enabled"):
        hub.Module(models.tf1_hub)


@pytest.mark.old_api
def test_old_api_warns_of_nothing(models: Models, recwarn: pytest.WarningsRecorder) -> None:
    with tf.Graph().as_default():
        hub.Module(models.tf1_hub)(x())
    assert not [w for w in recwarn if "tensorflow_hub" in w.filename or "hub." in str(w.message)]


@pytest.mark.old_api
def test_model_written_by_hand_is_tf1_hub_format(tmp_path: Path) -> None:
    """So what environments without the old API run on is what the library would have written."""
    vocabulary = tmp_path / "vocabulary.txt"
    vocabulary.write_text("hello\nworld\n")
    path = str(tmp_path / "by_hand")
    write_tf1_hub_by_hand(path, lambda _: text_embedding(str(vocabulary)), [[], ["train"]])
    assert in_session(lambda: hub.Module(path)(["world"])) == [[3.0, 4.0]]
    assert in_session(lambda: hub.Module(path, tags={"train"})(["hello"])) == [[1.0, 2.0]]
