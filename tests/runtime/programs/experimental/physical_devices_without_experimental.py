"""GPUs are counted before a model is loaded, by a name that TensorFlow has from 2.1 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

gpus = tf.config.list_physical_devices("GPU")  # raises AttributeError, unreported tf<2.1
print("GPU is", "available" if gpus else "not available")
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
assert embed(tf.constant(["hello"])).shape == (1, 50)
