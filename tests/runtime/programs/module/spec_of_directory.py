"""load_module_spec looks for the same marker file before anything is built."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

module_spec = hub.load_module_spec("models/tf2_text_2")  # [tfhub-deprecated-module]  # raises NotFoundError, unreported hub>=0.9  # raises RuntimeError, unreported hub<0.9
with tf.Graph().as_default():
    embed = hub.Module(module_spec)  # [tfhub-deprecated-module]
    embeddings = embed(["the cat"])
