"""The library through star imports of the project."""
from .support.star import *

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

hub.Module(OLD)  # [tfhub-removed-api]
KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
Layer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.load(OLD)
hub_load(OLD)
paddle.Module(name="lac")
_private.Module("a star does not hand this on")
KerasLayer(OLD)
Layer(OLD)
