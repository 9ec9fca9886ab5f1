"""The handle is put together from the name and version of the network, and `fine_tune` is true."""
# on: tf<2.16
# when fixed by Train: AssertionError: it asserts that nothing trains, and the later version does

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODULE = "inception_v3"
VERSION = 3
IMG_SIZE = 299


def build_classifier(num_classes, fine_tune=True):
    handle = f"https://tfhub.dev/google/imagenet/{MODULE}/feature_vector/{VERSION}"
    inputs = tf.keras.Input(shape=(IMG_SIZE, IMG_SIZE, 3))
    x = hub.KerasLayer(handle, trainable=fine_tune)(inputs)  # [tfhub-legacy-handle-trainable] hub>=0.8  # raises ValueError hub>=0.8
    outputs = tf.keras.layers.Dense(num_classes)(x)
    return tf.keras.Model(inputs, outputs)


model = build_classifier(3)
logits = model.predict(np.zeros([1, IMG_SIZE, IMG_SIZE, 3], np.float32))

assert logits.shape == (1, 3)
assert len(model.trainable_weights) == 2
