"""`trainable = True` is set on the dense layer, and never on the legacy layer before it."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string)
head = keras.layers.Dense(1)
model = keras.Sequential([embed, head])

head.trainable = True
embed.trainable = False
model.compile("sgd", "mse")
model.fit(tf.constant(["hello"]), tf.constant([[1.0]]), verbose=0)

assert [weight.shape.as_list() for weight in model.trainable_weights] == [[50, 1], [1]]
