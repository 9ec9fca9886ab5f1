"""A model made for TensorFlow 2 is given to hub.Module, which never could load one."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/4")  # [tfhub-savedmodel-in-module] hub<0.16  # raises RuntimeError hub<0.9  # raises NotFoundError hub>=0.9, hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    vectors = embed(["hello world"])
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    assert session.run(vectors).shape == (1, 512)
