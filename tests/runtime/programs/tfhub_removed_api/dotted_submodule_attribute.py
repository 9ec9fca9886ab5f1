"""The class is reached through the submodule that defines it, an attribute of the library."""

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1

with tf.Graph().as_default(), tf1.Session() as session:
    module = hub.module.Module("https://tfhub.dev/google/progan-128/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    latent = tf.ones([2, 512])
    images = module(latent)
    session.run(tf1.global_variables_initializer())
    result = session.run(images)

assert result.shape == (2, 4, 4, 3)
