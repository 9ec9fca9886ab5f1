"""hub.Module gets a spec that the script itself defines, and hub.load the published SavedModel."""
# on: hub<0.16
# no repair: the message proposes to write the model anew, not code that stands in its place

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim50/2"


def length_module_fn():
    texts = tf.placeholder(tf.string, [None])
    scale = tf.get_variable("scale", initializer=2.0)
    hub.add_signature(inputs=texts, outputs=scale * tf.cast(tf.strings.length(texts), tf.float32))  # [tfhub-deprecated-module]


with tf.Graph().as_default():
    lengths = hub.Module(hub.create_module_spec(length_module_fn))  # [tfhub-deprecated-module]  # [tfhub-deprecated-module]
    embed = hub.load(NNLM)
    outputs = [lengths(["the cat"]), embed(["the cat"])]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        length, embedding = session.run(outputs)

assert length.tolist() == [14.0] and embedding.shape == (1, 50)
