"""The hub layer is taken back out of the model by its index and set to be trainable."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

texts = tf.constant(["hello world", "bad dog"])

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string)
model = keras.Sequential([embed, keras.layers.Dense(1)])
assert model(texts).shape == (2, 1)

model.layers[0].trainable = True  # [tfhub-legacy-handle-trainable] hub>=0.8
scores = model(texts)  # raises ValueError hub>=0.8

assert scores.shape == (2, 1)
assert embed.trainable_weights == []
