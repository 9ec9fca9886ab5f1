"""A functional model on image features: Keras 3 gives the layer an input that it cannot take."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"


def create_model(num_classes, do_fine_tuning=False):
    inputs = tf.keras.Input(shape=(224, 224, 3))
    features = hub.KerasLayer(HANDLE, trainable=do_fine_tuning)(inputs)  # raises ValueError, unreported tf>=2.16
    outputs = tf.keras.layers.Dense(num_classes, activation="softmax")(features)
    return tf.keras.Model(inputs, outputs)


model = create_model(5)

assert model(tf.zeros([2, 224, 224, 3])).shape == (2, 5)
assert len(model.trainable_weights) == 2
