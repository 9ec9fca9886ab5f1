"""E8712: a layer that calls a signature can not be trainable, whatever the model's format."""

from __future__ import annotations

from typing import Any

import pytest
import tensorflow_hub as hub

from .evaluate import eagerly, in_session
from .models import Models
from .rewrites import HIDDEN, INFERENCE, x

SIGNATURES = [
    pytest.param("tf2", {"signature": "default", "output_key": "default"}, INFERENCE),
    pytest.param(
        "tf2",
        {"signature": "default", "signature_outputs_as_dict": True},
        {"default": INFERENCE},
    ),
    pytest.param("tf2_signatures_only", {"signature": "default", "output_key": "default"}, HIDDEN),
    pytest.param("tf1_saved_model", {"signature": "serving_default", "output_key": "y"}, HIDDEN),
]
LEGACY_SIGNATURES = [
    pytest.param("tf1_hub", {"signature": "named"}, INFERENCE),
    pytest.param("tf1_hub", {"signature": "named", "output_key": "hidden"}, HIDDEN),
    pytest.param(
        "tf1_hub",
        {"signature": "default", "signature_outputs_as_dict": True},
        {"default": INFERENCE},
    ),
]


@pytest.mark.parametrize(("kind", "arguments", "_"), SIGNATURES)
def test_saved_model_fails_at_the_call(
    models: Models, kind: str, arguments: dict[str, Any], _: Any
) -> None:
    layer = hub.KerasLayer(getattr(models, kind), trainable=True, **arguments)
    with pytest.raises(ValueError, match="is unsupported when calling a SavedModel signature"):
        layer(x())


@pytest.mark.parametrize(("kind", "arguments", "_"), LEGACY_SIGNATURES)
def test_tf1_hub_format_fails_at_the_call(
    models: Models, kind: str, arguments: dict[str, Any], _: Any
) -> None:
    layer = hub.KerasLayer(getattr(models, kind), trainable=True, **arguments)
    with pytest.raises(ValueError, match="is unsupported when loading from the TF1 Hub format"):
        layer(x())


def test_graph_mode_fails_at_the_call(models: Models) -> None:
    with pytest.raises(ValueError, match="is unsupported when calling a SavedModel signature"):
        in_session(
            lambda: hub.KerasLayer(
                models.tf2, trainable=True, signature="default", output_key="default"
            )(x())
        )


def test_attribute_set_later_fails_at_the_call(models: Models) -> None:
    layer = hub.KerasLayer(models.tf2, signature="default", output_key="default")
    layer.trainable = True
    with pytest.raises(ValueError, match="is unsupported when calling a SavedModel signature"):
        layer(x())


# Instead


@pytest.mark.parametrize(("kind", "arguments", "gives"), SIGNATURES + LEGACY_SIGNATURES)
@pytest.mark.parametrize("evaluate", [eagerly, in_session])
def test_frozen_signature_works(
    models: Models, kind: str, arguments: dict[str, Any], gives: Any, evaluate: Any
) -> None:
    assert evaluate(lambda: hub.KerasLayer(getattr(models, kind), **arguments)(x())) == gives


def test_trainable_layer_without_signature_works(models: Models) -> None:
    layer = hub.KerasLayer(models.tf2, trainable=True)
    assert eagerly(lambda: layer(x())) == INFERENCE
    assert len(layer.trainable_weights) == 1
