"""The same step with the arguments that tf.function has in newer releases."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
weights = tf.ones([50, 1])
traces = []


@tf.function(reduce_retracing=True, jit_compile=False)  # raises TypeError, unreported tf<2.5
def score(embeddings):
    traces.append(embeddings.shape)
    return tf.matmul(embeddings, weights)


for sentences in (["cat"], ["cat", "dog"], ["a", "b", "c"], ["a", "b", "c", "d"]):
    assert score(embed(tf.constant(sentences))).shape == (len(sentences), 1)
assert len(traces) < 4
