"""The second argument of a call looks like the signature, but is ignored without a word: the
outputs are those of the default signature."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

LATENT = "https://tfhub.dev/google/progan-128/1"

with tf.Graph().as_default():
    generate = hub.Module(LATENT)  # [tfhub-deprecated-module]
    images = generate(tf.ones([2, 512]), "gen")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(images)

assert result.shape == (2, 4, 4, 3)
