"""A layer is given no options of loading, by an argument that hub.KerasLayer has from 0.9 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", load_options=None)  # raises TypeError, unreported hub<0.9
assert layer(tf.constant(["hello"])).shape == (1, 50)
