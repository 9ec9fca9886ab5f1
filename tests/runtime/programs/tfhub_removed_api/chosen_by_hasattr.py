"""A helper asks whether the library still has the old class and takes KerasLayer where it has not."""
# no repair: the other branch is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def embed(handle, sentences):
    with tf.Graph().as_default(), tf1.Session() as session:
        if hasattr(hub, "Module"):
            layer = hub.Module(handle, trainable=False)
        else:
            layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=False)
        tensor = layer(tf.constant(sentences))
        session.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
        return session.run(tensor)


vectors = embed("https://tfhub.dev/google/nnlm-en-dim128/1", ["the cat", "a good movie"])

assert vectors.shape == (2, 128)
