"""Images are generated from three inputs, each given by its name."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

biggan = hub.load("https://tfhub.dev/deepmind/biggan-128/2").signatures["default"]


def sample(noise, labels, truncation=0.5):
    outputs = biggan(
        z=truncation * noise, y=tf.one_hot(labels, 1000), truncation=tf.constant(truncation)
    )
    return tf.clip_by_value(outputs["default"], -1.0, 1.0).numpy()


images = sample(tf.ones([2, 120]), [3, 50])

assert images.shape == (2, 4, 4, 3)
assert images.max() == 1.0
