"""The address of the encoder is the one that downloads use, with a query that asks for an
archive."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODEL_URL = "http://tfhub.dev/google/universal-sentence-encoder/4?tf-hub-format=compressed"

with tf.Graph().as_default():
    embed = hub.Module(spec=MODEL_URL)  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    vectors = embed(["the cat"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (1, 512)
