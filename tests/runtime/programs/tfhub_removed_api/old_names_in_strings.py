"""Names in strings and comments are no use of them: the text explains what hub.Module was."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

# embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
MIGRATION_NOTE = """
hub.Module(handle) and hub.load_module_spec(handle) became hub.load(handle);
hub.text_embedding_column(...) became a layer.
"""

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
vectors = embed(tf.constant(["hub.Module"]))

assert "hub.Module" in MIGRATION_NOTE
assert vectors.shape == (1, 128)
