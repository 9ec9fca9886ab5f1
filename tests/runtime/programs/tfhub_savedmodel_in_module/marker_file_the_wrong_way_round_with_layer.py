"""A layer takes either format, and the loader need not look for any file."""
# instead of: marker_file_the_wrong_way_round.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ENCODERS = [
    "https://tfhub.dev/google/universal-sentence-encoder/2",
    "https://tfhub.dev/google/universal-sentence-encoder/4",
]


def load_encoder(handle):
    return hub.KerasLayer(handle)


with tf.Graph().as_default():
    encoders = [load_encoder(handle) for handle in ENCODERS]
    vectors = [encoder(tf.constant(["the cat"])) for encoder in encoders]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert [vector.shape for vector in session.run(vectors)] == [(1, 512), (1, 512)]
