"""With hub.Module the call named the signature; with the layer the constructor does."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed(tf.constant(["hello"]), signature="default")  # raises TypeError, unreported
