"""The layer is imported from the submodule that defines it, and the loading function from its own."""

import tensorflow as tf
import tensorflow_hub.module_v2 as module_v2
from tensorflow_hub import resolver
from tensorflow_hub.keras_layer import KerasLayer

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/2"
words = tf.constant(["hello", "the cat"])

layer = KerasLayer(HANDLE)
model = module_v2.load(HANDLE)

assert resolver.tfhub_cache_dir(use_temp=True)
assert (layer(words).numpy() == model(words).numpy()).all()
