"""A loader for handles of either format is told by its caller which API to use."""
# on: hub<0.16
# no repair: embedding_by_model_name_with_layer.py shows one layer for both formats

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def load_encoder(handle, legacy=False):
    if legacy:
        return hub.Module(handle)  # [tfhub-deprecated-module]
    return hub.load(handle)


with tf.Graph().as_default():
    old = load_encoder("https://tfhub.dev/google/nnlm-en-dim50/1", legacy=True)
    new = load_encoder("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = [old(["the cat"]), new(["the cat"])]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert [vector.shape for vector in session.run(vectors)] == [(1, 50), (1, 50)]
