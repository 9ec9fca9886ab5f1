"""Whether the class is there is asked of `__all__`, which names it even where it is gone."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/Wiki-words-250/1"
words = ["the cat", "the dog"]

if "Module" in hub.__all__:
    with tf.Graph().as_default(), tf.Session() as session:
        embed = hub.KerasLayer(HANDLE)
        tensor = embed(tf.constant(words))
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(tensor)
else:
    tf.enable_v2_behavior()
    result = hub.KerasLayer(HANDLE)(tf.constant(words))

assert result.shape == (2, 250)
