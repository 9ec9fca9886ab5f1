"""Where hub.Module exists it gets the version of the encoder that is made for it."""
# no repair: the other branch is what the message proposes

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

if hasattr(hub, "Module"):
    module_url, load = "https://tfhub.dev/google/universal-sentence-encoder/2", hub.Module
else:
    module_url, load = "https://tfhub.dev/google/universal-sentence-encoder/4", hub.load

with tf.Graph().as_default():
    embed = load(module_url)  # [tfhub-deprecated-module] hub<0.16
    vectors = embed(["the cat", "a good movie"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(vectors).shape == (2, 512)
