"""A loop over several loaders skips the one that the library does not have."""
# no repair: the other branch is what the message proposes

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"
widths = {}

for kind in ("module", "layer"):
    with tf.Graph().as_default():
        if kind == "module":
            if not hasattr(hub, "Module"):
                continue
            embed = hub.Module(HANDLE)
        else:
            embed = hub.KerasLayer(HANDLE)
        widths[kind] = embed(tf.constant(["hello"])).shape[1]

assert widths["layer"] == 50
assert ("module" in widths) == hasattr(hub, "Module")
