"""The public names of the library: 0.16 has three left, and still lists seventeen others."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

OLD = {
    "LatestModuleExporter",
    "register_module_for_export",
    "image_embedding_column",
    "sparse_text_embedding_column",
    "text_embedding_column",
    "attach_image_module_info",
    "get_expected_image_size",
    "get_num_image_channels",
    "ImageModuleInfo",
    "Module",
    "ModuleSpec",
    "add_signature",
    "attach_message",
    "create_module_spec",
    "create_module_spec_from_saved_model",
    "load_module_spec",
}

release = tuple(int(part) for part in hub.__version__.split(".")[:2])
if release >= (0, 8):
    OLD.add("text_embedding_column_v2")
assert set(hub.__all__) == OLD | {"KerasLayer", "load", "resolve"}
missing = {name for name in hub.__all__ if not hasattr(hub, name)}
assert missing == (OLD if release >= (0, 16) else set())
assert hasattr(hub, "eval_function_for_module") == (release < (0, 16))
assert not hasattr(hub, "image_embedding_column_v2")

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
assert embed(tf.constant(["hello"])).shape == (1, 50)
