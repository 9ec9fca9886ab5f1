"""The addresses of one model on tfhub.dev and kaggle.com each have their own cache entry."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

handles = [
    "https://tfhub.dev/google/nnlm-en-dim128/2",
    "https://www.kaggle.com/models/google/nnlm/TensorFlow2/en-dim128/1",
    "https://www.kaggle.com/models/google/nnlm/tensorFlow2/en-dim128/1",
    "https://www.kaggle.com/models/google/nnlm/"
    "frameworks/TensorFlow2/variations/en-dim128/versions/1",
]
sentences = tf.constant(["the cat", "a good movie"])
embeddings = [hub.load(handle)(sentences) for handle in handles]

assert all(tf.reduce_all(embeddings[0] == other) for other in embeddings[1:])
assert len({hub.resolve(handle) for handle in handles}) == 4
