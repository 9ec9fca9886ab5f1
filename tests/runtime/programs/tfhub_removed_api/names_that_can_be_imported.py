"""`from tensorflow_hub import ...` finds the removed names up to release 0.15, and the three others
in every release.
"""

import tensorflow_hub as hub

KEPT = {"KerasLayer", "load", "resolve"}
REMOVED = """
    ImageModuleInfo LatestModuleExporter Module ModuleSpec add_signature attach_image_module_info
    attach_message create_module_spec create_module_spec_from_saved_model eval_function_for_module
    get_expected_image_size get_num_image_channels image_embedding_column load_module_spec
    register_module_for_export sparse_text_embedding_column text_embedding_column
""".split()

found, errors = set(), {}
for name in KEPT.union(REMOVED):
    try:
        exec("from tensorflow_hub import " + name, {})
        found.add(name)
    except ImportError as error:
        errors[name] = str(error)

release = tuple(int(part) for part in hub.__version__.split(".")[:2])
assert found == (KEPT.union(REMOVED) if release < (0, 16) else KEPT)
for name, text in errors.items():
    assert text.startswith("cannot import name '%s' from 'tensorflow_hub'" % name)
