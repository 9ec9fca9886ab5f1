# target: tensorflow==2.15.1 hub==0.15.0
"""A TF1 Hub handle, or one of unknown format, is only deprecated there."""
import os
import sys

import tensorflow_hub as hub

elmo = hub.Module("https://tfhub.dev/google/elmo/3")  # [tfhub-deprecated-module]
old = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")  # [tfhub-deprecated-module]
local = hub.Module("./universal-sentence-encoder/4")  # [tfhub-deprecated-module]
private = hub.Module("https://models.example.com/google/universal-sentence-encoder/4")  # [tfhub-deprecated-module]
unlisted = hub.Module("https://tfhub.dev/nobody/nothing/4")  # [tfhub-deprecated-module]
argument = hub.Module(sys.argv[1])  # [tfhub-deprecated-module]
environment = hub.Module(os.environ["HANDLE"])  # [tfhub-deprecated-module]
kaggle = hub.Module("https://www.kaggle.com/models/google/nnlm/TensorFlow1/en-dim128/1")  # [tfhub-deprecated-module]
spec = hub.create_module_spec_from_saved_model("./model")  # [tfhub-deprecated-module]
module = hub.Module(spec)  # [tfhub-deprecated-module]
column = hub.text_embedding_column("text", "https://tfhub.dev/google/nnlm-en-dim128/1")  # [tfhub-deprecated-module]

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
USE = "https://tfhub.dev/google/universal-sentence-encoder/2"
rebound = hub.Module(USE)  # [tfhub-deprecated-module]
USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
loaded = hub.load(USE)
layer = hub.KerasLayer(USE)


def build(handle):
    """Who knows what it is called with: Module may be right."""
    return hub.Module(handle)  # [tfhub-deprecated-module]


def load(version):
    """No load without a known version."""
    return hub.load(f"https://tfhub.dev/google/universal-sentence-encoder/{version}")


modern = load(4)
modern_layer = hub.KerasLayer(USE, trainable=True)
others = [hub.load(USE), hub.KerasLayer(USE), hub.load("./model"), hub.KerasLayer("./model")]
more = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
more_layers = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
sentence = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/5")
sentence_layer = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder-large/5")
vector = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/5")
vector_model = hub.load("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/5")
preview = hub.KerasLayer("https://tfhub.dev/google/tf2-preview/nnlm-en-dim50/1")
words = hub.KerasLayer("https://tfhub.dev/google/Wiki-words-250/2")
words_model = hub.load("https://tfhub.dev/google/Wiki-words-250/2")
