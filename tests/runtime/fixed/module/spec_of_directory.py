"""load_module_spec looks for the same marker file before anything is built."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

module_spec = "models/tf2_text_2"
with tf.Graph().as_default():
    embed = hub.KerasLayer(module_spec)
    embeddings = embed(tf.constant(["the cat"]))
