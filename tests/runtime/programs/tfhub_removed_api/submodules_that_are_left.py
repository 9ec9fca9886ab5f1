"""The fifteen submodules that defined the removed names went away with them; the others stayed."""

import importlib

import tensorflow_hub as hub

KEPT = ["compressed_module_resolver", "config", "keras_layer", "module_v2", "registry", "resolver"]
KEPT += ["tf_utils", "version"]
REMOVED = """
    estimator feature_column feature_column_v2 image_module_info_pb2 image_util meta_graph_lib
    module module_attachment_pb2 module_def_pb2 module_impl module_spec native_module
    saved_model_lib saved_model_module tensor_info
""".split()
assert len(REMOVED) == 15

release = tuple(int(part) for part in hub.__version__.split(".")[:2])
expected = {name for name in REMOVED if release < (0, 16)}
if release < (0, 8):
    expected.remove("feature_column_v2")

found = set()
for name in REMOVED:
    try:
        importlib.import_module("tensorflow_hub." + name)
        found.add(name)
    except ModuleNotFoundError as error:
        assert str(error) == "No module named 'tensorflow_hub.%s'" % name

assert found == expected
assert {name for name in REMOVED if hasattr(hub, name)} == expected
assert all(importlib.import_module("tensorflow_hub." + name) for name in KEPT)
