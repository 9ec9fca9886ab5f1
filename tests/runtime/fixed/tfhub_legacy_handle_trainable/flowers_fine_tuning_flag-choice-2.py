"""The flowers tutorial with the third version of MobileNet V2 and `do_fine_tuning` switched on."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

IMAGE_SIZE = (224, 224)
do_fine_tuning = True
model_handle = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3"

images = np.random.RandomState(0).rand(2, *IMAGE_SIZE, 3).astype(np.float32)
labels = np.array([0, 4])

model = keras.Sequential(
    [
        keras.layers.InputLayer(input_shape=IMAGE_SIZE + (3,)),
        hub.KerasLayer(model_handle, trainable=False),
        keras.layers.Dropout(rate=0.2),
        keras.layers.Dense(5),
    ]
)
model.compile(optimizer="sgd", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(images, labels, verbose=0)

assert model.layers[0].trainable and model.layers[0].trainable_weights == []
