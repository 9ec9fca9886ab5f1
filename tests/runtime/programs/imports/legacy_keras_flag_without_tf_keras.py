"""TF_USE_LEGACY_KERAS asks for tf_keras, which is not installed: there is no Keras at all then."""
# on: tf_keras==no, tf>=2.16
# process: own

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import tensorflow as tf
import tensorflow_hub as hub  # raises ImportError, unreported

classifier = tf.keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", input_shape=[], dtype=tf.string),
        tf.keras.layers.Dense(1),
    ]
)

assert classifier(tf.constant(["a good movie"])).shape == (1, 1)
