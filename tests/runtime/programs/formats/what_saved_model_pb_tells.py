"""Graphs, tags, objects and signatures of each format are read from saved_model.pb alone."""

import os

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.core.protobuf import saved_model_pb2


def describe(handle):
    with open(os.path.join(hub.resolve(handle), "saved_model.pb"), "rb") as file:
        content = file.read()
    graphs = saved_model_pb2.SavedModel.FromString(content).meta_graphs
    return {
        "tags": sorted(sorted(graph.meta_info_def.tags) for graph in graphs),
        "objects": any(graph.HasField("object_graph_def") for graph in graphs),
        "versions": {graph.meta_info_def.tensorflow_version for graph in graphs},
        "signatures": sorted(
            name for name in graphs[0].signature_def if not name.startswith("__saved_model")
        ),
        "schema": content.startswith(b"\x08\x01\x12"),
    }


tf1_hub = describe("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3")
tf2 = describe("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
text = describe("https://tfhub.dev/google/nnlm-en-dim128/1")
pose = describe("https://tfhub.dev/google/movenet/singlepose/lightning/4")
served = describe("models/tf1_saved_model")
variants = describe("models/tf1_saved_model_variants")

assert tf1_hub["tags"] == [[], ["train"]] and text["tags"] == [[]]
assert tf2["tags"] == pose["tags"] == served["tags"] == [["serve"]]
assert variants["tags"] == [["serve"], ["serve", "train"]]
assert tf2["objects"] and pose["objects"]
assert not (tf1_hub["objects"] or served["objects"] or variants["objects"])
assert tf1_hub["signatures"] == ["default", "image_feature_vector"]
assert served["signatures"] == pose["signatures"] == ["serving_default"]
# The release that wrote a model does not tell its format.
assert tf1_hub["versions"] == tf2["versions"] == served["versions"] == {tf.__version__}
assert tf2["schema"] and pose["schema"] and served["schema"]
