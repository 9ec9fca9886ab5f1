"""An import still names what the code no longer uses."""

import tensorflow as tf
from tensorflow_hub import KerasLayer, load_module_spec, resolve  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16

tf.compat.v1.enable_v2_behavior()

encoder = KerasLayer(resolve("https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1"))
result = encoder(tf.constant(["a good movie"]))

assert result.shape == (1, 20)
