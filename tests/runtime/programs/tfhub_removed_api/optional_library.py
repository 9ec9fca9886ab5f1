"""The library and its old submodule are both optional; what follows asks for what was found."""
# no repair: the other branch is what the message proposes

import tensorflow as tf

try:
    import tensorflow_hub as hub
    from tensorflow_hub.feature_column import text_embedding_column
except (ImportError, AttributeError):
    text_embedding_column = None

with tf.Graph().as_default():
    if text_embedding_column is not None:
        column = text_embedding_column("words", "https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16
        words = {"words": tf.constant(["hello"])}
        vectors = tf.compat.v1.feature_column.input_layer(words, [column])
    else:
        vectors = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")(tf.constant(["hello"]))

assert vectors.shape[1] == 50
