# target: tensorflow==2.15.1 hub==0.16.1
"""A model sets what its layers are; the last word counts."""
import tensorflow as tf
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"

held = hub.KerasLayer(LEGACY)
model = tf.keras.Sequential([held, tf.keras.layers.Dense(1)])
model.trainable = True  # [tfhub-legacy-handle-trainable:INFERENCE]

modern = tf.keras.Sequential([hub.KerasLayer(MODERN), tf.keras.layers.Dense(1)])
modern.trainable = True
frozen = tf.keras.Sequential([hub.KerasLayer(LEGACY), tf.keras.layers.Dense(1)])
frozen.trainable = False
other = tf.keras.Sequential([tf.keras.layers.Dense(1)])
other.trainable = True

again = hub.KerasLayer(LEGACY, trainable=True)
again.trainable = False
named = hub.KerasLayer("./model", signature="default", output_key="x", trainable=True)
named.trainable = False
