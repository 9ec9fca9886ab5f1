"""Sentences are embedded in a pipeline that TensorFlow tunes, as tutorials wrote it before 2.4.

From 2.4 on the number is tf.data.AUTOTUNE as well; the experimental name still works.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()
AUTOTUNE = tf.data.experimental.AUTOTUNE

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
dataset = tf.data.Dataset.from_tensor_slices(["the cat", "the dog", "a good movie"]).batch(2)
dataset = dataset.map(embed, num_parallel_calls=AUTOTUNE).prefetch(AUTOTUNE)
assert [batch.shape.as_list() for batch in dataset] == [[2, 128], [1, 128]]

release = tuple(int(part) for part in tf.__version__.split(".")[:2])
assert hasattr(tf.data, "AUTOTUNE") == (release >= (2, 4))
assert getattr(tf.data, "AUTOTUNE", AUTOTUNE) == AUTOTUNE == -1
