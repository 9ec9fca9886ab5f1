"""The second stage trains the later version of the feature extractor as well."""
# repairs: unfrozen_for_second_stage.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

images = np.random.RandomState(0).rand(2, 224, 224, 3).astype(np.float32)
labels = np.array([0, 1])

feature_extractor = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5", trainable=True
)
feature_extractor.trainable = False
model = keras.Sequential(
    [
        keras.layers.InputLayer(input_shape=(224, 224, 3)),
        feature_extractor,
        keras.layers.Dense(2, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
kernel = feature_extractor.weights[0].numpy()
model.fit(images, labels, verbose=0)
assert (feature_extractor.weights[0].numpy() == kernel).all()

feature_extractor.trainable = True
model.compile(optimizer=keras.optimizers.Adam(1e-2), loss="sparse_categorical_crossentropy")
model.fit(images, labels, verbose=0)

assert len(feature_extractor.trainable_weights) == 1
assert (feature_extractor.trainable_weights[0].numpy() != kernel).any()
