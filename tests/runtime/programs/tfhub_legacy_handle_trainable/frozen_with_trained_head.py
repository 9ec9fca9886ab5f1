"""The legacy extractor stays frozen, and the classifier behind it is trained."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

do_fine_tuning = False
feature_extractor = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3",
    input_shape=(224, 224, 3),
    trainable=do_fine_tuning,
)
head = keras.layers.Dense(1)
model = keras.Sequential([feature_extractor, head])
model.compile("sgd", "mse")
kernel = head.kernel.numpy()
model.fit(np.ones([1, 224, 224, 3], np.float32), np.ones([1, 1]), verbose=0)

assert feature_extractor.trainable_weights == []
assert (head.kernel.numpy() != kernel).any()
