"""Of the later version, the layer that is taken out of the model does become trainable."""
# instead of: layer_found_in_model.py

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

texts = tf.constant(["hello world", "bad dog"])

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string)
model = keras.Sequential([embed, keras.layers.Dense(1)])
assert model(texts).shape == (2, 1)

model.layers[0].trainable = True
scores = model(texts)

assert scores.shape == (2, 1)
assert len(embed.trainable_weights) == 1
