"""On KerasLayer the script need not stop."""
# repairs: stops_without_old_class.py

import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2", signature_outputs_as_dict=True)
    embeddings = elmo(tf.constant(["the cat sat"]))["elmo"]

assert embeddings.shape[2] == 1024
