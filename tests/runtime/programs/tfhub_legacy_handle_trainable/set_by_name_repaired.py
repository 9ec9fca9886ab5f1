"""The setting is applied to the layer of the later version."""
# repairs: set_by_name.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True)
texts = tf.constant(["the good dog"])
trained = embed(texts)

assert trained.shape == (1, 128)
assert len(embed.trainable_weights) == 1
