"""Whether a loaded model can be called is written in its object graph."""

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.core.protobuf import saved_model_pb2


def children_of_root(path):
    with open(path + "/saved_model.pb", "rb") as file:
        (graph,) = saved_model_pb2.SavedModel.FromString(file.read()).meta_graphs
    return {child.local_name for child in graph.object_graph_def.nodes[0].children}


tf.compat.v1.enable_v2_behavior()

reusable = children_of_root("models/tf2")
bare = children_of_root("models/tf2_bare")
signatures_only = children_of_root("models/tf2_signatures_only")

assert {"__call__", "variables", "trainable_variables", "regularization_losses"} <= reusable
assert "__call__" in bare and not {"variables", "trainable_variables"} & bare
assert "__call__" not in signatures_only
assert callable(hub.load("models/tf2")) and callable(hub.load("models/tf2_bare"))
assert not callable(hub.load("models/tf2_signatures_only"))
assert not callable(hub.load("models/tf1_hub"))
