"""What tutorials set before loading a model, and what has no name without experimental."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

for gpu in tf.config.experimental.list_physical_devices("GPU"):
    tf.config.experimental.set_memory_growth(gpu, True)

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
assert embed(["hello world"]).shape == (1, 512)
assert not hasattr(tf.config, "set_memory_growth")
assert not hasattr(tf.config, "get_memory_growth")
assert not hasattr(tf.data, "assert_cardinality")
