"""Every form of import."""
import importlib
import sys, tensorflow_hub as in_a_row
import tensorflow_hub
import tensorflow_hub as hub
import tensorflow_hub as tfhub
import tensorflow_hub.keras_layer
import tensorflow_hub.module_v2 as v2
from importlib import import_module
from tensorflow_hub import KerasLayer, load
from tensorflow_hub import KerasLayer as K, load as hub_load
from tensorflow_hub.keras_layer import KerasLayer as InnerLayer

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

hub.Module(OLD)  # [tfhub-removed-api:HIGH]
tfhub.Module(OLD)  # [tfhub-removed-api:HIGH]
tensorflow_hub.Module(OLD)  # [tfhub-removed-api:HIGH]
in_a_row.Module(OLD)  # [tfhub-removed-api:HIGH]
hub.KerasLayer(OLD, True)  # [tfhub-legacy-handle-trainable]
K(OLD, True)  # [tfhub-legacy-handle-trainable]
KerasLayer(OLD, True)  # [tfhub-legacy-handle-trainable]
InnerLayer(OLD, True)  # [tfhub-legacy-handle-trainable]
tensorflow_hub.KerasLayer(OLD, True)  # [tfhub-legacy-handle-trainable]
tensorflow_hub.keras_layer.KerasLayer(OLD, True)  # [tfhub-legacy-handle-trainable]
hub.keras_layer.KerasLayer(OLD, True)  # [tfhub-legacy-handle-trainable]
hub.load(OLD), load(OLD), hub_load(OLD), v2.load(OLD), tfhub.load(OLD)
hub.KerasLayer(OLD), K(OLD), KerasLayer(OLD), InnerLayer(OLD)

dynamic = importlib.import_module("tensorflow_hub")
dynamic.Module(OLD)  # [tfhub-removed-api]
dynamic.load(OLD)
called = import_module("tensorflow_hub")
called.Module(OLD)  # [tfhub-removed-api]
called.KerasLayer(OLD)
dunder = __import__("tensorflow_hub")
dunder.Module(OLD)  # [tfhub-removed-api]
dunder.load(OLD)
NAME = "tensorflow_hub"
constant = importlib.import_module(NAME)
constant.Module(OLD)  # [tfhub-removed-api]
constant.load(OLD)
other = importlib.import_module("paddlehub")
other.Module(name="lac")
anything = importlib.import_module(sys.argv[1])
anything.Module("lac")
importlib.import_module("tensorflow_hub").Module(OLD)  # [tfhub-removed-api]
importlib.import_module("tensorflow_hub").load(OLD)

again = hub
again.Module(OLD)  # [tfhub-removed-api]
again.load(OLD)
Layer = hub.KerasLayer
Layer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
Layer(OLD)
Layer = K if sys.argv else KerasLayer
Layer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
pair, loader = hub.KerasLayer, hub.load
pair(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
loader(OLD)
(walrus := hub.KerasLayer)(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
walrus(OLD)
sys.modules["tensorflow_hub"].load(OLD)
