"""Where tensorflow_hub cannot be imported, a directory is loaded by TensorFlow itself."""
# on: tf_keras==no, tf>=2.1

import tensorflow as tf

try:
    import tensorflow_hub as hub
except ImportError:
    hub = None


def load_encoder(path):
    if hub is None:
        return tf.saved_model.load(path)
    return hub.load(path)


encode = load_encoder("models/tf2_text_128")
embeddings = encode(tf.constant(["the cat", "a good movie"]))

assert embeddings.shape == (2, 128)
