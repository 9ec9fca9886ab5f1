"""A table of models holds old and new versions; the entry for Wikipedia words is a SavedModel."""

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
        vectors = embed(tf.convert_to_tensor(texts))
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors)


assert embed_texts(["the cat"], "wiki").shape == (1, 250)
