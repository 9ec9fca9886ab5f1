"""A loader looks for the file that marks the TF1 Hub format, and calls hub.Module where it is
missing."""
# on: hub<0.16

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ENCODERS = [
    "https://tfhub.dev/google/universal-sentence-encoder/2",
    "https://tfhub.dev/google/universal-sentence-encoder/4",
]


def load_encoder(handle):
    if os.path.exists(os.path.join(hub.resolve(handle), "tfhub_module.pb")):
        return hub.KerasLayer(handle)
    else:
        return hub.Module(handle)  # [tfhub-deprecated-module]  # [tfhub-savedmodel-in-module]  # raises NotFoundError hub>=0.9  # raises RuntimeError hub<0.9


with tf.Graph().as_default():
    encoders = [load_encoder(handle) for handle in ENCODERS]
    vectors = [encoder(tf.constant(["the cat"])) for encoder in encoders]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert [vector.shape for vector in session.run(vectors)] == [(1, 512), (1, 512)]
