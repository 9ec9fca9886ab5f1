"""`model.trainable = True` on a functional model reaches the hub layer that it was built with."""
# differs: a functional model that is unfrozen as a whole is not followed
# on: tf<2.16

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

inputs = tf.keras.Input(shape=(224, 224, 3))
features = hub.KerasLayer("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1")(inputs)
outputs = tf.keras.layers.Dense(1)(features)
model = tf.keras.Model(inputs=inputs, outputs=outputs)
assert len(model.trainable_weights) == 2

model.trainable = True
model.compile("sgd", "mse")
model.fit(np.ones([1, 224, 224, 3], np.float32), np.ones([1, 1]), verbose=0)  # raises ValueError, unreported hub>=0.8

assert len(model.trainable_weights) == 2
