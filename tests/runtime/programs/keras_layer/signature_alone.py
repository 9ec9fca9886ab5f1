"""The signature of a TF2 SavedModel needs to be told what to return: one output or all."""

import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", signature="default")  # raises ValueError, unreported
