"""The input pipeline computes the features, so that the Keras model is free of hub layers."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/efficientnet_v2_imagenet1k_b0/feature_vector/2"
extract = hub.KerasLayer(HANDLE)
images = np.random.rand(4, 224, 224, 3).astype(np.float32)
labels = np.array([0, 1, 1, 0])
dataset = tf.data.Dataset.from_tensor_slices((images, labels)).batch(2)
dataset = dataset.map(lambda image, label: (extract(image), label))

model = tf.keras.Sequential([tf.keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
model.fit(dataset, verbose=0)

assert model.predict(np.array(extract(images))).shape == (4, 2)
