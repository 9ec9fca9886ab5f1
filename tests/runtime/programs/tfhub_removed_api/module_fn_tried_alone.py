"""Before it is published, a module's function is tried in a graph of its own."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def image_module_fn(size=8):
    images = tf.placeholder(tf.float32, [None, size, size, 3], name="images")
    brightness = tf.reduce_mean(images, axis=[1, 2, 3])
    hub.add_signature(name="default", inputs={"images": images}, outputs=brightness)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    return images, brightness


with tf.Graph().as_default(), tf.Session() as session:
    images, brightness = image_module_fn()
    result = session.run(brightness, {images: [[[[0.5, 0.5, 0.5]] * 8] * 8]})

assert result.tolist() == [0.5]
