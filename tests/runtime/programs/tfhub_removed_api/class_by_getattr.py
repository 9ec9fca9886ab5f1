"""A configuration names the class that loads the model; `getattr` finds none of that name."""

import tensorflow as tf
import tensorflow_hub as hub

CONFIG = {"loader": "Module", "handle": "https://tfhub.dev/google/nnlm-de-dim128/1"}


def load_encoder(config):
    loader = getattr(hub, "Module")  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    assert loader.__name__ == config["loader"]
    return loader(config["handle"])  # [tfhub-deprecated-module] hub<0.16


with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    vectors = load_encoder(CONFIG)(["hello world"])
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 128)
