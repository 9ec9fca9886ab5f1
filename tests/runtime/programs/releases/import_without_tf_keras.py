"""hub 0.16 needs tf_keras where TensorFlow has Keras 3, and hub 0.16.0 does not install it."""
# on: tf>=2.16, tf_keras==no
# process: own

import tensorflow as tf
import tensorflow_hub as hub  # raises ModuleNotFoundError, unreported

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
assert embed(tf.constant(["hello"])).shape == (1, 50)
