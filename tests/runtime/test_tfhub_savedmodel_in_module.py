"""E8703: the old API reads TF1 Hub format only; the new one reads the TF2 SavedModel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow_hub as hub

from .evaluate import eagerly, in_session
from .models import Models
from .rewrites import INFERENCE, x

NO_MARKER_FILE = "tfhub_module.pb; No such file or directory"

# Lambdas, since the names do not exist everywhere that this file is read.
# pylint: disable=unnecessary-lambda
OLD_CALLS = [
    pytest.param(lambda h: hub.Module(h), id="Module(h)"),
    pytest.param(lambda h: hub.Module(h, trainable=True, tags={"train"}), id="Module(h, tags=)"),
    pytest.param(lambda h: hub.load_module_spec(h), id="load_module_spec(h)"),
    pytest.param(lambda h: hub.Module(hub.load_module_spec(h)), id="Module(load_module_spec(h))"),
    pytest.param(lambda h: hub.text_embedding_column("text", h), id="text_embedding_column"),
    pytest.param(
        lambda h: hub.text_embedding_column(key="text", module_spec=h, trainable=True),
        id="text_embedding_column(module_spec=)",
    ),
    pytest.param(lambda h: hub.image_embedding_column("image", h), id="image_embedding_column"),
    pytest.param(
        lambda h: hub.sparse_text_embedding_column("text", h, "mean", None),
        id="sparse_text_embedding_column",
    ),
]


@pytest.mark.old_api
@pytest.mark.parametrize("call", OLD_CALLS)
@pytest.mark.parametrize("kind", ["tf2", "tf2_text", "tf2_handle", "tf2_signatures_only"])
def test_old_api_does_not_find_its_marker_file(
    models: Models, kind: str, call: Callable[[str], Any]
) -> None:
    with tf.Graph().as_default():
        with pytest.raises(tf.errors.NotFoundError, match=NO_MARKER_FILE):
            call(getattr(models, kind))


@pytest.mark.old_api
def test_tf1_saved_model_fails_alike(models: Models) -> None:
    with tf.Graph().as_default():
        with pytest.raises(tf.errors.NotFoundError, match=NO_MARKER_FILE):
            hub.Module(models.tf1_saved_model)


@pytest.mark.old_api
@pytest.mark.parametrize("kind", ["tf1_hub", "tf1_hub_text", "tf1_hub_handle"])
def test_old_api_reads_tf1_hub_format(models: Models, kind: str) -> None:
    with tf.Graph().as_default():
        hub.Module(getattr(models, kind))


@pytest.mark.parametrize("evaluate", [eagerly, in_session])
def test_new_api_reads_the_model(models: Models, evaluate: Any) -> None:
    assert evaluate(lambda: hub.KerasLayer(models.tf2)(x())) == INFERENCE
    assert evaluate(lambda: hub.load(models.tf2)(x())) == INFERENCE


@pytest.mark.parametrize("evaluate", [eagerly, in_session])
def test_new_api_takes_python_lists_of_texts(models: Models, evaluate: Any) -> None:
    assert evaluate(lambda: hub.KerasLayer(models.tf2_text)(["hello"])) == [[1.0, 2.0]]
    assert evaluate(lambda: hub.load(models.tf2_text)(["hello"])) == [[1.0, 2.0]]


def test_published_handle_loads(models: Models) -> None:
    assert models.tf2_handle == "https://tfhub.dev/google/nnlm-en-dim128/2"
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
    assert eagerly(lambda: embed(["world"])) == [[3.0, 4.0]]


def test_trainable_module_becomes_a_trainable_layer(models: Models) -> None:
    layer = hub.KerasLayer(models.tf2, trainable=True)
    assert eagerly(lambda: layer(x(), training=True)) == [[-1.0, -1.0], [1.0, 1.0]]
    assert len(layer.trainable_weights) == 1


@pytest.mark.old_api
@pytest.mark.parametrize("trainable", [False, True])
def test_second_version_of_the_column_reads_the_model(models: Models, trainable: bool) -> None:
    columns = [hub.text_embedding_column_v2("text", models.tf2_text, trainable=trainable)]
    features = tf.keras.layers.DenseFeatures(columns)
    assert eagerly(lambda: features({"text": np.array(["hello"])})) == [[1.0, 2.0]]
