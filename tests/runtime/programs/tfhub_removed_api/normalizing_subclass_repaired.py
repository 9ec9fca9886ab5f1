"""The class derives from hub.KerasLayer instead."""
# instead of: normalizing_subclass.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class NormalizedModule(hub.KerasLayer):
    def call(self, inputs, training=None):
        outputs = super(NormalizedModule, self).call(inputs, training=training)
        return tf.nn.l2_normalize(outputs, axis=1)


embed = NormalizedModule("https://tfhub.dev/google/nnlm-en-dim50/1", name="nnlm")
vectors = embed(tf.constant(["the cat", "hello"]))
result = tf.reduce_sum(vectors**2, axis=1)

assert abs(result.numpy() - 1.0).max() < 1e-5
