"""Nothing else is needed."""

import tensorflow as tf
import tensorflow_hub as hub

m = hub.KerasLayer("models/tf1_hub")
vectors = m(tf.constant(["a", "b"]))
