"""The same layer by the name that it has from 2.6 on; up to 2.15 both names are one class."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

rescale = tf.keras.layers.Rescaling(1.0 / 255)  # raises AttributeError, unreported tf<2.6
layer = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
features = layer(rescale(tf.fill([1, 224, 224, 3], 255.0)))
assert features.shape == (1, 1280)

if tf.__version__.startswith("2.15."):
    old = tf.keras.layers.experimental
    for name in ("Rescaling", "Normalization", "TextVectorization", "RandomFlip", "HashedCrossing"):
        assert getattr(tf.keras.layers, name) is getattr(old.preprocessing, name)
    assert tf.keras.layers.EinsumDense is old.EinsumDense
else:
    assert not hasattr(tf.keras.layers, "experimental")
