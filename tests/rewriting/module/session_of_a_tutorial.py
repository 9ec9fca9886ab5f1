import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.Module(  # downloaded once
        "models/tf1_hub",
        trainable=False,  # it is not trained
    )
    text = tf.placeholder(tf.string)
    vectors = embed(
        text,  # what is typed
        signature="sentences",
        as_dict=True,
    )["vectors"]
