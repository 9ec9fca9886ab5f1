"""Whatever goes wrong with the old class, a message is printed and the program goes on without."""
# differs: a handler of any error that only prints does not make the missing name right

import tensorflow as tf
import tensorflow_hub as hub

embed = None
try:
    with tf.Graph().as_default():
        embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
except Exception as error:
    print("no embedding:", error)

assert (embed is None) == (not hasattr(hub, "Module"))
