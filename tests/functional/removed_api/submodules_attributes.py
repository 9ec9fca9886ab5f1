"""Submodules reached as attributes of the package."""
import tensorflow_hub as hub

column = hub.feature_column.text_embedding_column("text", "./module")  # [tfhub-removed-api]
size = hub.image_util.get_expected_image_size(None)  # [tfhub-removed-api]
native = hub.native_module  # [tfhub-removed-api]
model = hub.module_v2.load("./model")
layer = hub.keras_layer.KerasLayer("./model")
path = hub.resolver.tfhub_cache_dir()  # neither load nor KerasLayer
