"""Submodules that went away with 0.16, and imports of what stayed."""
import tensorflow_hub.estimator  # [tfhub-removed-api:HIGH]
import tensorflow_hub.native_module as native  # [tfhub-removed-api:HIGH]
import tensorflow_hub.keras_layer
import tensorflow_hub.module_v2 as module_v2
from tensorflow_hub import image_util  # [tfhub-removed-api:HIGH]
from tensorflow_hub import saved_model_module, registry  # [tfhub-removed-api:HIGH]
from tensorflow_hub.feature_column import DenseFeatureColumn  # [tfhub-removed-api:HIGH]
from tensorflow_hub.estimator import LatestModuleExporter as Exporter  # [tfhub-removed-api:HIGH]
from tensorflow_hub.module import Module, load_module_spec  # [tfhub-removed-api, tfhub-removed-api]
from tensorflow_hub.tools.make_image_classifier import make_image_classifier_lib  # [tfhub-removed-api]
from tensorflow_hub.keras_layer import KerasLayer
from tensorflow_hub.module_v2 import load, resolve
from tensorflow_hub import KerasLayer as HubLayer, load as hub_load, resolve as hub_resolve
from tensorflow_hub import tf_utils, resolver, compressed_module_resolver, file_utils, version
from tensorflow_hub.resolver import get_cache_dir  # not KerasLayer, not load

native.add_signature(inputs=None, outputs=None)
exporter = Exporter("name", None)
spec = load_module_spec("./module")
module = Module(spec)
layer = KerasLayer("./model")
other_layer = HubLayer("./model")
model = load("./model")
other_model = module_v2.load("./model")
third = tensorflow_hub.keras_layer.KerasLayer("./model")
fourth = tensorflow_hub.load("./model")
fifth = hub_load(resolve("./model"))
