"""The exporter's functions are imported from the submodule that defines them."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow_hub.estimator import register_module_for_export  # [tfhub-removed-api] hub>=0.16  # raises ModuleNotFoundError hub>=0.16

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    register_module_for_export(embed, "text_encoder")  # [tfhub-deprecated-module] hub<0.16
    vectors = embed(["hello world"])
    names = [name for name, module in tf.get_collection("__export_modules") if module is embed]

assert vectors.shape[1] == 50
