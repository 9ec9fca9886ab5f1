"""A module's author attaches a message to it, and reads it back from the module's spec."""

import tensorflow.compat.v1 as tf
from tensorflow_hub import add_signature, attach_message, create_module_spec  # [tfhub-removed-api] hub>=0.16  # [tfhub-removed-api] hub>=0.16  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16


def module_fn():
    images = tf.placeholder(tf.float32, [None, 32, 32, 3])
    attach_message("expected_shape", images.shape.as_proto())  # [tfhub-deprecated-module] hub<0.16
    add_signature(inputs={"images": images}, outputs=tf.reduce_mean(images, axis=[1, 2, 3]))  # [tfhub-deprecated-module] hub<0.16


spec = create_module_spec(module_fn)  # [tfhub-deprecated-module] hub<0.16
shape = spec.get_attached_message("expected_shape", type(tf.TensorShape([]).as_proto()))
result = [dimension.size for dimension in shape.dim]

assert result == [-1, 32, 32, 3]
