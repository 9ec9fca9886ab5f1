# target: tensorflow==2.15.1 hub==0.15.0
"""Models of which nothing tells whether the old API can load them."""

import tensorflow_hub as hub

PRIVATE = "https://models.example.com/text/encoder/3"
LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"

module = hub.Module(PRIVATE)  # [tfhub-deprecated-module, tfhub-unknown-handle-format]
spec = hub.load_module_spec(PRIVATE)  # [tfhub-deprecated-module, tfhub-unknown-handle-format]
known = hub.Module(LEGACY)  # [tfhub-deprecated-module]
loaded = hub.load(PRIVATE)
signature = hub.load(PRIVATE).signatures["default"]
layer = hub.KerasLayer(PRIVATE)
again = hub.KerasLayer(PRIVATE, signature="default", output_key="default")
other = hub.load("models/encoder")
more = hub.load(LEGACY)
last = hub.KerasLayer(LEGACY)
