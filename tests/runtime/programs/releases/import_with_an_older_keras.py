"""hub.KerasLayer is a layer of tf_keras exactly where tf.keras is Keras 3."""
# on: tf>=2.15

import tensorflow as tf
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
assert layer(tf.constant(["hello"])).shape == (1, 50)

if hasattr(tf.keras, "version") and tf.keras.version().startswith("3."):
    import tf_keras

    assert isinstance(layer, tf_keras.layers.Layer)
    assert not isinstance(layer, tf.keras.layers.Layer)
else:
    assert isinstance(layer, tf.keras.layers.Layer)
