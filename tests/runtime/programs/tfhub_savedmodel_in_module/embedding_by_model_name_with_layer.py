"""The table of models has old and new versions, and hub.KerasLayer takes them all."""
# repairs: embedding_by_model_name.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODELS = {
    "nnlm": "https://tfhub.dev/google/nnlm-en-dim128/1",
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
    "wiki": "https://tfhub.dev/google/Wiki-words-250/2",
}


def embed_texts(texts, model_name):
    with tf.Graph().as_default(), tf.Session() as sess:
        embed = hub.KerasLayer(MODELS[model_name])
        vectors = embed(tf.constant(texts))
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors)


assert embed_texts(["the cat"], "wiki").shape == (1, 250)
