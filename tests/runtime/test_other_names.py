"""E8702 and W8701: what takes the place of the removed names besides `hub.Module` runs."""

from __future__ import annotations

from pathlib import Path

import pytest
import tensorflow as tf
import tensorflow_hub as hub

from .evaluate import eagerly
from .models import HAS_OLD_API, Models, Signatures, tf1, write_tf1_hub
from .rewrites import HIDDEN, INFERENCE, X, x

TEXTS = ["hello", "world"]


def test_text_columns_become_a_layer_on_strings(models: Models) -> None:
    expected = eagerly(
        lambda: hub.load(models.tf1_hub_text).signatures["default"](tf.constant(TEXTS))["default"]
    )
    for handle in (models.tf1_hub_text, models.tf1_hub_handle):
        layer = hub.KerasLayer(handle, input_shape=[], dtype=tf.string)
        assert eagerly(lambda layer=layer: layer(tf.constant(TEXTS))) == expected


def test_image_size_is_read_from_the_signature(models: Models) -> None:
    signature = hub.load(models.tf1_hub).signatures["named"]
    shape = signature.structured_input_signature[1]["images"].shape
    assert shape[1:].as_list() == [3]


def test_eval_function_becomes_an_eager_signature(models: Models) -> None:
    outputs = hub.load(models.tf1_hub).signatures["default"](tf.constant(X))
    assert eagerly(lambda: outputs["default"]) == INFERENCE


def test_module_spec_becomes_the_handle_itself(models: Models) -> None:
    assert eagerly(lambda: hub.KerasLayer(models.tf1_hub)(x())) == INFERENCE


def test_spec_from_saved_model_becomes_load(models: Models) -> None:
    signature = hub.load(models.tf1_saved_model).signatures["serving_default"]
    (name,) = signature.structured_input_signature[1]
    assert signature(**{name: x()})


def test_add_signature_becomes_an_argument_of_save(tmp_path: Path) -> None:
    class Doubler(tf.Module):
        @tf.function(input_signature=[tf.TensorSpec([None], tf.float32, name="x")])
        def double(self, x: tf.Tensor) -> dict[str, tf.Tensor]:
            return {"default": 2.0 * x}

    model = Doubler()
    tf.saved_model.save(model, str(tmp_path / "m"), signatures={"default": model.double})
    layer = hub.KerasLayer(str(tmp_path / "m"), signature="default", output_key="default")
    assert eagerly(lambda: layer(tf.constant([1.0, 2.0]))) == [2.0, 4.0]


def test_hidden_output_by_key(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub, signature="named", signature_outputs_as_dict=True)
    assert eagerly(lambda: layer({"images": x()})["hidden"]) == HIDDEN


def test_list_inputs_need_a_tensor_before_2_19(models: Models) -> None:
    layer = hub.KerasLayer(models.tf1_hub_text)
    if tuple(map(int, tf.__version__.split(".")[:2])) < (2, 19):
        with pytest.raises(TypeError):
            layer(TEXTS)
    assert eagerly(lambda: layer(tf.constant(TEXTS)))


def test_asset_paths_come_from_the_loaded_object(tmp_path: Path) -> None:
    vocabulary = tmp_path / "vocab.txt"
    vocabulary.write_text("hello\nworld\n")

    def tokenization_info(_: bool) -> Signatures:
        path = tf.constant(str(vocabulary), name="vocab_file")
        tf1.add_to_collection(tf1.GraphKeys.ASSET_FILEPATHS, path)
        return {"tokenization_info": ({}, {"vocab_file": path, "lower": tf.constant(True)})}

    write_tf1_hub(str(tmp_path / "m"), tokenization_info)
    layer = hub.KerasLayer(
        str(tmp_path / "m"), signature="tokenization_info", signature_outputs_as_dict=True
    )

    path = hub.load(str(tmp_path / "m")).asset_paths[0].asset_path.numpy().decode()
    given = layer({})["vocab_file"].numpy().decode()

    assert Path(path).read_text() == "hello\nworld\n"
    assert given != path
    if HAS_OLD_API:  # what the library itself writes into a module
        assert given == "SAVEDMODEL-ASSET"
