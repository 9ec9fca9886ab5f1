"""A frozen loader is prepared with `functools.partial` and used as the default of a parameter."""

import functools

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1
frozen = functools.partial(hub.Module, trainable=False, name="encoder")  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16


def encode(pictures, loader=frozen):
    with tf.Graph().as_default(), tf1.Session() as session:
        encoder = loader("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1")
        vectors = encoder(tf.constant(pictures, tf.float32))
        session.run(tf1.global_variables_initializer())
        return session.run(vectors)


result = encode([[[[1.0, 0.0, 0.0]] * 224] * 224])

assert result.shape == (1, 1280)
