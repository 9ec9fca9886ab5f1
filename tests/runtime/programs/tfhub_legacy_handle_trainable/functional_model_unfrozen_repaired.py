"""The functional model on the extractor's later version is trained as a whole."""
# on: tf<2.16
# instead of: functional_model_unfrozen.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

inputs = tf.keras.Input(shape=(224, 224, 3))
features = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5", trainable=True
)(inputs)
outputs = tf.keras.layers.Dense(1)(features)
model = tf.keras.Model(inputs=inputs, outputs=outputs)
model.compile("sgd", "mse")
model.fit(np.ones([1, 224, 224, 3], np.float32), np.ones([1, 1]), verbose=0)

assert len(model.trainable_weights) == 3
