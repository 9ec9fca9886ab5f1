"""A text column looks for the same marker file as soon as it is made."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

column = hub.text_embedding_column("text", "models/tf2_text_2", trainable=True)  # [tfhub-deprecated-module]  # raises NotFoundError, unreported hub>=0.9  # raises RuntimeError, unreported hub<0.9
with tf.Graph().as_default():
    inputs = tf.feature_column.input_layer({"text": tf.constant(["the cat"])}, [column])
