"""The same kind of table holds a SavedModel too, but only its older entry is given to
hub.Module."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

MODELS = {
    "nnlm": "https://tfhub.dev/google/nnlm-en-dim128/1",
    "wiki": "https://tfhub.dev/google/Wiki-words-250/2",
}

with tf.Graph().as_default(), tf.Session() as sess:
    nnlm = hub.KerasLayer(MODELS["nnlm"])
    wiki = hub.load(MODELS["wiki"])
    vectors = tf.concat([nnlm(tf.constant(["the cat"])), wiki(["the cat"])], axis=1)
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    assert sess.run(vectors).shape == (1, 378)
