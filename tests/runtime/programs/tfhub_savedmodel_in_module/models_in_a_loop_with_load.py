"""Two sentence encoders are loaded in a loop. What hub.load gives for a model in the TF1 Hub
format, like the first, cannot be called."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ENCODERS = [
    "https://tfhub.dev/google/universal-sentence-encoder/2",
    "https://tfhub.dev/google/universal-sentence-encoder/4",
]

shapes = []
for handle in ENCODERS:
    with tf.Graph().as_default(), tf.Session() as session:
        embed = hub.load(handle)
        vectors = embed(tf.constant(["the cat"]))  # raises TypeError, unreported
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        shapes.append(session.run(vectors).shape)
assert shapes == [(1, 512), (1, 512)]
