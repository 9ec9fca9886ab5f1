"""Every name that tensorflow_hub 0.16 dropped, and the ones that it kept."""
import tensorflow as tf
import tensorflow_hub as hub


def encoder_fn():
    words = tf.compat.v1.placeholder(tf.string, [None])
    hub.add_signature(inputs=words, outputs=tf.strings.length(words))  # [tfhub-removed-api:HIGH]
    hub.attach_message("info", hub.ImageModuleInfo())  # [tfhub-removed-api, tfhub-removed-api]
    hub.attach_image_module_info(None)  # [tfhub-removed-api:HIGH]


spec = hub.create_module_spec(encoder_fn)  # [tfhub-removed-api:HIGH]
other = hub.create_module_spec_from_saved_model("./model")  # [tfhub-removed-api:HIGH]
read = hub.load_module_spec("./module")  # [tfhub-removed-api:HIGH]
size = hub.get_expected_image_size(spec)  # [tfhub-removed-api:HIGH]
channels = hub.get_num_image_channels(spec)  # [tfhub-removed-api:HIGH]
text = hub.text_embedding_column("text", "./module")  # [tfhub-removed-api:HIGH]
sparse = hub.sparse_text_embedding_column("text", "./module", "sqrtn", None)  # [tfhub-removed-api:HIGH]
image = hub.image_embedding_column("image", "./module")  # [tfhub-removed-api:HIGH]
dense = hub.text_embedding_column_v2("text", "./module")  # [tfhub-removed-api:HIGH]
exporter = hub.LatestModuleExporter("tf_hub", None)  # [tfhub-removed-api:HIGH]
hub.register_module_for_export(dense, "exported")  # [tfhub-removed-api:HIGH]
evaluate = hub.eval_function_for_module("./module")  # [tfhub-removed-api:HIGH]
known = isinstance(spec, hub.ModuleSpec)  # [tfhub-removed-api:HIGH]

loaded = hub.load("./model")
resolved = hub.resolve("./model")
layer = hub.KerasLayer("./model")
print(hub.__version__, hub.__name__, hub.__file__, hub.KerasLayer.__doc__)
restored = tf.keras.models.load_model("m.h5", custom_objects={"KerasLayer": hub.KerasLayer})
is_layer = isinstance(layer, hub.KerasLayer)
tf_module = tf.Module()
tags = {"Module": hub.load, "load_module_spec": hub.KerasLayer}
names = ["Module", "load_module_spec", "text_embedding_column"]
