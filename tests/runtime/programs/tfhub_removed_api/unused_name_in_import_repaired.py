"""The import names what is used."""
# instead of: unused_name_in_import.py

import tensorflow as tf
from tensorflow_hub import KerasLayer, resolve

tf.compat.v1.enable_v2_behavior()

encoder = KerasLayer(resolve("https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1"))
result = encoder(tf.constant(["a good movie"]))

assert result.shape == (1, 20)
