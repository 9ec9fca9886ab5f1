"""The library through one star import of the project."""
from .support.backend import *

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

hub.Module(OLD)  # [tfhub-removed-api]
KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.load(OLD)
paddle.Module(name="lac")
KerasLayer(OLD)
