"""A loop over `model.layers` unfreezes all of them for fine-tuning, the legacy hub layer too."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

texts = tf.constant(["hello world", "bad dog"])
targets = tf.constant([[1.0], [0.0]])

model = keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string),
        keras.layers.Dense(1),
    ]
)
model.compile("sgd", "mse")
model.fit(texts, targets, verbose=0)

for layer in model.layers:
    layer.trainable = True  # [tfhub-legacy-handle-trainable] hub>=0.8
model.compile("sgd", "mse")
model.fit(texts, targets, verbose=0)  # raises ValueError hub>=0.8

assert model.layers[0].trainable_weights == []
