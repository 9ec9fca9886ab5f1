# target: tensorflow==2.15.1 hub==0.15.0
"""Submodules that were already gone before 0.16."""
import tensorflow_hub as hub
from tensorflow_hub import tf_v1  # [tfhub-removed-api:HIGH]
from tensorflow_hub.tools.make_nearest_neighbour_index import similarity_finder  # [tfhub-removed-api]
from tensorflow_hub.tools.make_image_classifier import make_image_classifier  # [tfhub-removed-api]
from tensorflow_hub import feature_column, estimator, native_module, module_spec
from tensorflow_hub.keras_layer import KerasLayer
from tensorflow_hub.module import load
from tensorflow_hub.module_v2 import load as load_v2

layer = KerasLayer("./model")
loaded = hub.load("./model")
also = load_v2("./model")
