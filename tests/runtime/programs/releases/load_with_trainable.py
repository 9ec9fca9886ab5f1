"""hub.load is told to make a model trainable, which no release of it can be."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2", trainable=True)  # raises TypeError, unreported
print(model(tf.constant(["hello"])))
