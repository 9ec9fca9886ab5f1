"""E8711: a layer on TF1 Hub format can be made trainable, but then not be called."""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest
import tensorflow as tf
import tensorflow_hub as hub

from .evaluate import eagerly, in_session
from .models import Models
from .rewrites import INFERENCE, X, x

UNSUPPORTED = pytest.raises(
    ValueError,
    match="Setting hub.KerasLayer.trainable = True is unsupported when loading from the TF1 Hub",
)


def test_keyword_fails_at_the_call(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub, trainable=True)
    with UNSUPPORTED:
        layer(x())


def test_positional_argument_fails_at_the_call(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub, True)
    with UNSUPPORTED:
        layer(x())


def test_attribute_set_later_fails_at_the_call(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub)
    layer.trainable = True
    with UNSUPPORTED:
        layer(x())


def test_attribute_set_after_a_call_fails_at_the_next(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub)
    assert eagerly(lambda: layer(x())) == INFERENCE
    layer.trainable = True
    with UNSUPPORTED:
        layer(x())


def test_graph_mode_fails_at_the_call(models: Models) -> None:
    with UNSUPPORTED:
        in_session(lambda: hub.KerasLayer(models.tf1_hub, trainable=True)(x()))


def test_train_variant_fails_alike(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub, trainable=True, tags={"train"})
    with UNSUPPORTED:
        layer(x(), training=True)


def test_published_handle_fails_at_the_call(models: Models) -> None:
    assert models.tf1_hub_handle == "https://tfhub.dev/google/nnlm-en-dim128/1"
    layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)
    with UNSUPPORTED:
        layer(tf.constant(["hello"]))


def test_sequential_model_fails_when_built(models: Models, keras: ModuleType) -> None:
    layer = hub.KerasLayer(models.tf1_hub, input_shape=[3], trainable=True)
    with UNSUPPORTED:
        keras.Sequential([layer])


def test_model_set_trainable_fails_in_fit(models: Models, keras: ModuleType) -> None:
    model = keras.Sequential([hub.KerasLayer(models.tf1_hub, input_shape=[3])])
    model.trainable = True
    model.compile("sgd", "mse")
    with UNSUPPORTED:
        model.fit(np.array(X), np.zeros([2, 2]), verbose=0)


# Instead


@pytest.mark.parametrize("arguments", [{}, {"trainable": False}])
def test_frozen_layer_works(models: Models, arguments: dict[str, bool]) -> None:
    assert eagerly(lambda: hub.KerasLayer(models.tf1_hub, **arguments)(x())) == INFERENCE


def test_frozen_layer_trains_the_layers_behind_it(models: Models, keras: ModuleType) -> None:
    hub_layer = hub.KerasLayer(models.tf1_hub, input_shape=[3])
    head = keras.layers.Dense(1, kernel_initializer="ones")
    model = keras.Sequential([hub_layer, head])
    model.compile("sgd", "mse")
    model.fit(np.array(X), np.zeros([2, 1]), verbose=0)
    assert hub_layer.trainable_weights == []
    assert head.kernel.numpy().tolist() != [[1.0], [1.0]]


def test_tf2_saved_model_trains(models: Models, keras: ModuleType) -> None:
    layer = hub.KerasLayer(models.tf2, input_shape=[3], trainable=True)
    model = keras.Sequential([layer])
    model.compile("sgd", "mse")
    before = layer.trainable_weights[0].numpy()
    model.fit(np.array(X), np.zeros([2, 2]), verbose=0)
    assert (layer.trainable_weights[0].numpy() != before).any()


def test_model_made_trainable_fails_at_the_next_call(models: Models, keras: ModuleType) -> None:
    model = keras.Sequential([hub.KerasLayer(models.tf1_hub, input_shape=[3])])
    model.trainable = True
    with UNSUPPORTED:
        model(x())


def test_layer_frozen_again_works(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub, trainable=True)
    layer.trainable = False
    assert eagerly(lambda: layer(x())) == INFERENCE
