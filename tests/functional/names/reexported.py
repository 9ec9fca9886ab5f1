"""The library through modules of the project."""
from . import support
from .support import backend, optional, other_hub
from .support import backend as renamed
from .support.backend import KerasLayer, Layer, hub, hub_load, tfhub
from .support.backend import hub as library, paddle
from .support.limited import KerasLayer as LimitedLayer
from .support.other_hub import Module
from .support.toolkit import KerasLayer as ToolkitLayer
from .support.toolkit import hub as toolkit_hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

hub.Module(OLD)  # [tfhub-removed-api]
tfhub.Module(OLD)  # [tfhub-removed-api]
library.Module(OLD)  # [tfhub-removed-api]
toolkit_hub.Module(OLD)  # [tfhub-removed-api]
backend.hub.Module(OLD)  # [tfhub-removed-api]
renamed.tfhub.Module(OLD)  # [tfhub-removed-api]
optional.hub.Module(OLD)  # [tfhub-removed-api]
KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
Layer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
LimitedLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
ToolkitLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
backend.KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
Module(name="lac")
other_hub.hub.Module(name="lac")
other_hub.Module(name="lac")
paddle.Module(name="lac")
backend.paddle.Module(name="lac")
hub.load(OLD)
hub_load(OLD)
KerasLayer(OLD)
Layer(OLD, trainable=False)
LimitedLayer(OLD)
ToolkitLayer(OLD)
backend.hub.load(OLD)
backend.hub_load(OLD)
support.load(OLD)
