"""The head is trained first, then the feature extractor is unfrozen for a second stage: its next
call fails.
"""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

FEATURE_EXTRACTOR = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"
images = np.random.RandomState(0).rand(2, 224, 224, 3).astype(np.float32)
labels = np.array([0, 1])

feature_extractor = hub.KerasLayer(FEATURE_EXTRACTOR, input_shape=(224, 224, 3))
model = keras.Sequential([feature_extractor, keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(images, labels, verbose=0)

feature_extractor.trainable = False
model.compile(optimizer=keras.optimizers.Adam(1e-5), loss="sparse_categorical_crossentropy")
model.fit(images, labels, verbose=0)

assert feature_extractor.trainable_weights == []
