"""The signature is named at the call of a layer, where hub.Module took it."""

import tensorflow as tf
import tensorflow_hub as hub

projection = hub.KerasLayer("models/tf1_hub")
images = tf.constant([[1.0, 0.0, 0.0]])
outputs = projection(images, signature="named")  # raises TypeError, unreported
