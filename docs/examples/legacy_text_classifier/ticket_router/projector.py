"""Writes the embeddings of frequent words for TensorBoard's projector."""

import sys

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

from ticket_router.handles import PROJECTOR_EMBEDDING


def embed(words):
    """Returns a float array of shape [len(words), 50]."""
    with tf.Graph().as_default():
        vectors = hub.Module(PROJECTOR_EMBEDDING)(words)
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(vectors)


def main():
    """Reads words from standard input, one a line, and prints tab-separated vectors."""
    words = [line.strip() for line in sys.stdin]
    for vector in embed(words):
        print("\t".join(f"{value:.6f}" for value in vector))


if __name__ == "__main__":
    main()
