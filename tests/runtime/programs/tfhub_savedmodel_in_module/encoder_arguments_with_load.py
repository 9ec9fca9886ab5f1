"""The handle from the dict of settings goes to hub.load."""
# instead of: encoder_arguments.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

CONFIG = {"spec": "https://tfhub.dev/google/nnlm-en-dim50/2", "trainable": False}

with tf.Graph().as_default():
    embed = hub.load(CONFIG["spec"])
    embeddings = embed(["the cat", "a good movie"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        assert session.run(embeddings).shape == (2, 50)
