"""The table of models has new versions throughout, and hub.load for all of them."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODELS = {
    "nnlm": "https://tfhub.dev/google/nnlm-en-dim128/2",
    "use": "https://tfhub.dev/google/universal-sentence-encoder/4",
    "wiki": "https://tfhub.dev/google/Wiki-words-250/2",
}


def embed_texts(texts, model_name):
    with tf.Graph().as_default(), tf.Session() as sess:
        embed = hub.load(MODELS[model_name])
        vectors = embed(texts)
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors)


assert embed_texts(["the cat"], "wiki").shape == (1, 250)
