"""Which class is used depends on the library's own version number."""
# no repair: the other branch is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

HUB_VERSION = tuple(int(part) for part in hub.__version__.split(".")[:2])
NNLM = "https://tfhub.dev/google/nnlm-en-dim50/1"

if HUB_VERSION < (0, 16):
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        tensor = hub.Module(NNLM)(["the cat"])
        session.run(tf.compat.v1.global_variables_initializer())
        session.run(tf.compat.v1.tables_initializer())
        vectors = session.run(tensor)
else:
    vectors = hub.KerasLayer(NNLM)(tf.constant(["the cat"])).numpy()

assert vectors.shape == (1, 50)
