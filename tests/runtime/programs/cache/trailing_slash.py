"""A handle with a slash at its end, or with a query, is the same model and downloaded again."""

import os

import tensorflow as tf
import tensorflow_hub as hub

os.environ["TFHUB_CACHE_DIR"] = os.path.abspath("hub_cache")
tf.compat.v1.enable_v2_behavior()

handles = [
    "https://tfhub.dev/google/Wiki-words-250/2",
    "https://tfhub.dev/google/Wiki-words-250/2/",
    "https://tfhub.dev/google/Wiki-words-250/2?tf-hub-format=compressed",
]
directories = {hub.resolve(handle) for handle in handles}
embeddings = [hub.load(handle)(tf.constant(["cat"])).numpy().tolist() for handle in handles]

assert len(directories) == 3
assert embeddings[0] == embeddings[1] == embeddings[2]
