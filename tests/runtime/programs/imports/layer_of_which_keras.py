"""A hub layer is a layer of tf.keras, or of tf_keras where tf.keras is Keras 3."""

import tensorflow as tf
import tensorflow_hub as hub

keras_3 = getattr(tf.keras, "version", lambda: "2")().startswith("3.")
layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")

if keras_3:
    import tf_keras

    assert isinstance(layer, tf_keras.layers.Layer)
assert isinstance(layer, tf.keras.layers.Layer) is not keras_3
