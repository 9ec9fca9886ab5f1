"""The layer of the default signature gives what hub.Module gave."""
# repairs: signature_by_position.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

LATENT = "https://tfhub.dev/google/progan-128/1"

generate = hub.KerasLayer(LATENT)
images = generate(tf.ones([2, 512]))
result = images.numpy()

assert result.shape == (2, 4, 4, 3)
