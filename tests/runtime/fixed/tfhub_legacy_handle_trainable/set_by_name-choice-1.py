"""A helper applies settings to a layer with `setattr`, and `trainable` is one of them."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
texts = tf.constant(["the good dog"])
frozen = embed(texts)

setattr(embed, "trainable", False)
result = embed(texts)

assert (result.numpy() == frozen.numpy()).all()
