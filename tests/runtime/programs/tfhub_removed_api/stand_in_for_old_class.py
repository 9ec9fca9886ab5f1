"""A stand-in of the same name is put into the library where it has none."""

import tensorflow as tf
import tensorflow_hub as hub


class SavedModelModule(object):
    def __init__(self, spec, trainable=False, name="module", tags=None):
        self._signatures = hub.load(spec, tags=tags).signatures

    def __call__(self, inputs, signature="default", as_dict=False):
        outputs = self._signatures[signature](tf.convert_to_tensor(inputs))
        return outputs if as_dict else outputs["default"]


if not hasattr(hub, "Module"):
    hub.Module = SavedModelModule

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(["the cat"], as_dict=True)["default"]

assert vectors.shape[1] == 50
