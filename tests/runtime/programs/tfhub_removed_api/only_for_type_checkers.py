"""An import that only a type checker reads, and annotations in quotes."""

from typing import TYPE_CHECKING, Union

import tensorflow as tf
import tensorflow_hub as hub

if TYPE_CHECKING:
    from tensorflow_hub import Module
    from tensorflow_hub.module_spec import ModuleSpec

tf.compat.v1.enable_v2_behavior()


def embed(module: "Union[Module, hub.KerasLayer]", words: "ModuleSpec") -> "tf.Tensor":
    return module(words)


layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")

assert embed(layer, tf.constant(["hello"])).shape == (1, 50)
