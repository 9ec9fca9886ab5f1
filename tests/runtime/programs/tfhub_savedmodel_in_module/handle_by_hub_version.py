"""The version of tensorflow_hub decides which version of nnlm is loaded, and how."""
# no repair: sentence_encoder_in_session_version_2_as_layer.py shows the proposed layer

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HUB_VERSION = tuple(int(part) for part in hub.__version__.split(".")[:2])

with tf.Graph().as_default():
    if HUB_VERSION < (0, 16):
        embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    else:
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
    embeddings = embed(["the cat", "a good movie"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(embeddings).shape == (2, 128)
