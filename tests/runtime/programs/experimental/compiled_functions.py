"""A step over a model is traced with relaxed shapes, by an argument that was renamed later."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
weights = tf.ones([50, 1])
traces = []


@tf.function(experimental_relax_shapes=True, experimental_compile=False)
def score(embeddings):
    traces.append(embeddings.shape)
    return tf.matmul(embeddings, weights)


for sentences in (["cat"], ["cat", "dog"], ["a", "b", "c"], ["a", "b", "c", "d"]):
    assert score(embed(tf.constant(sentences))).shape == (len(sentences), 1)
assert len(traces) < 4
