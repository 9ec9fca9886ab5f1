"""A notebook cell with hub.Module is run twice with eager execution: the second error blames scopes
of variables, which the first attempt has left behind."""
# on: hub<0.16
# no repair: eager_repaired.py shows the layer that its message proposes

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()


def cell():
    try:
        return hub.Module("models/tf1_hub")  # [tfhub-deprecated-module]
    except RuntimeError as error:
        return str(error)


assert "not supported when eager execution is enabled" in cell()
observed = cell()
assert "variable_scope module_1/ was unused but the corresponding name_scope" in observed
