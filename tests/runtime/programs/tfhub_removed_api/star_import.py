"""Everything is imported from the library by a star, only to call `load`. Where `__all__` lists
names that are gone, even that fails.
"""

import tensorflow as tf
from tensorflow_hub import *  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16

tf.compat.v1.enable_v2_behavior()

model = load("https://tfhub.dev/google/nnlm-en-dim50/2")
result = model(tf.constant(["hello world", "the cat"]))

assert result.shape == (2, 50)
