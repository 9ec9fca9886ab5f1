"""Functions for datasets that later became methods, in a pipeline before and behind a model."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
texts = tf.data.Dataset.from_tensor_slices(["cat", "cat", "dog", "good", "bad"])
texts = texts.apply(tf.data.experimental.unique())
texts = texts.apply(tf.data.experimental.take_while(lambda text: tf.not_equal(text, "bad")))
vectors = texts.batch(2).map(embed).apply(tf.data.experimental.unbatch())
counted = vectors.apply(tf.data.experimental.enumerate_dataset())
assert [int(number) for number, _ in counted] == [0, 1, 2]
single = tf.data.experimental.get_single_element(vectors.batch(3))
assert single.shape == (3, 50)

later = {"unique", "take_while", "get_single_element"}
assert all(hasattr(vectors, name) for name in ("unbatch", "enumerate"))
release = tuple(int(part) for part in tf.__version__.split(".")[:2])
assert all(hasattr(vectors, name) == (release >= (2, 6)) for name in later)
