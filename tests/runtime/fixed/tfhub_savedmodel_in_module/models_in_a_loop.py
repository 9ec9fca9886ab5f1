"""Two sentence encoders are compared in a loop over their handles; the second is a SavedModel."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ENCODERS = [
    "https://tfhub.dev/google/universal-sentence-encoder/2",
    "https://tfhub.dev/google/universal-sentence-encoder/4",
]

shapes = []
for handle in ENCODERS:
    with tf.Graph().as_default(), tf.Session() as session:
        embed = hub.KerasLayer(handle)
        vectors = embed(tf.constant(["the cat"]))
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        shapes.append(session.run(vectors).shape)
assert shapes == [(1, 512), (1, 512)]
