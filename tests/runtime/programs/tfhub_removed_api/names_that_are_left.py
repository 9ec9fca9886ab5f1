"""Release 0.16 of the library took eighteen names away; three have been there all along."""

import tensorflow_hub as hub

KEPT = ["KerasLayer", "load", "resolve"]
REMOVED = {
    "ImageModuleInfo": (0, 2),
    "LatestModuleExporter": (0, 1),
    "Module": (0, 1),
    "ModuleSpec": (0, 1),
    "add_signature": (0, 1),
    "attach_image_module_info": (0, 2),
    "attach_message": (0, 2),
    "create_module_spec": (0, 1),
    "create_module_spec_from_saved_model": (0, 2),
    "eval_function_for_module": (0, 2),
    "get_expected_image_size": (0, 1),
    "get_num_image_channels": (0, 1),
    "image_embedding_column": (0, 1),
    "load_module_spec": (0, 1),
    "register_module_for_export": (0, 1),
    "sparse_text_embedding_column": (0, 5),
    "text_embedding_column": (0, 1),
    "text_embedding_column_v2": (0, 8),
}
assert len(REMOVED) == 18

release = tuple(int(part) for part in hub.__version__.split(".")[:2])
expected = {name for name, first in REMOVED.items() if first <= release < (0, 16)}

assert {name for name in REMOVED if hasattr(hub, name)} == expected
assert all(hasattr(hub, name) for name in KEPT)
assert not hasattr(hub, "image_embedding_column_v2"), "no release ever had one"

for name in set(REMOVED) - expected:
    try:
        getattr(hub, name)
    except AttributeError as error:
        assert str(error) == "module 'tensorflow_hub' has no attribute '%s'" % name
    else:
        raise AssertionError(name)
