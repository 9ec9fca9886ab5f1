import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer(  # downloaded once
        "models/tf1_hub",
        signature="sentences", signature_outputs_as_dict=True,
        # it is not trained
    )
    text = tf.placeholder(tf.string)
    vectors = embed(
        text,  # what is typed
    )["vectors"]
