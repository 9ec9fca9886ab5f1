"""A graph with a TF1 Hub model runs without any initialization."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    generate = hub.load("https://tfhub.dev/google/progan-128/1").signatures["default"]
    images = generate(tf.random_normal([20, 512]))["default"]
    with tf.Session() as session:
        pixels = session.run(images)  # raises FailedPreconditionError, unreported

assert pixels.shape[0] == 20
