"""The default signature is called batch by batch."""
# repairs: eval_function_in_loop.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

NNLM = "https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1"
batches = [["the cat", "a dog"], ["good movie", "bad movie"]]

vectors = []
for sentences in batches:
    vectors.append(hub.load(NNLM).signatures["default"](tf.constant(sentences))["default"])

result = np.concatenate(vectors)

assert result.shape == (4, 128)
