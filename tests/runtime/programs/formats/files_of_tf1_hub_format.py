"""A model in the TF1 Hub format is told by one small file beside its saved_model.pb."""

import os

import tensorflow as tf
import tensorflow_hub as hub


def is_tf1_hub_format(handle):
    return tf.io.gfile.exists(os.path.join(hub.resolve(handle), "tfhub_module.pb"))


tf1_handles = [
    "https://tfhub.dev/google/nnlm-en-dim128/1",
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3",
    "https://www.kaggle.com/models/google/nnlm/TensorFlow1/en-dim128/1",
]
tf2_handles = [
    "https://tfhub.dev/google/nnlm-en-dim128/2",
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5",
    "https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1",
]
files = set(os.listdir(hub.resolve(tf1_handles[1])))
with open(os.path.join(hub.resolve(tf1_handles[0]), "tfhub_module.pb"), "rb") as marker:
    content = marker.read()

assert all(is_tf1_hub_format(handle) for handle in tf1_handles)
assert not any(is_tf1_hub_format(handle) for handle in tf2_handles)
assert files - {"assets"} == {"saved_model.pb", "tfhub_module.pb", "variables"}
assert content == b"\x08\x03"
