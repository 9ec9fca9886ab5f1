"""A signature and trainable=True: whatever the format, calling the layer fails."""
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow_hub import KerasLayer

MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"
NAME = "serving_default"
TRAIN = True

literal = hub.KerasLayer("./model", signature="serving_default", output_key="out", trainable=True)  # [tfhub-signature-trainable:HIGH]
unknown = hub.KerasLayer(input(), signature="serving_default", output_key="out", trainable=True)  # [tfhub-signature-trainable:HIGH]
as_dict = hub.KerasLayer("./model", signature="default", signature_outputs_as_dict=True, trainable=True)  # [tfhub-signature-trainable:HIGH]
modern = hub.KerasLayer(MODERN, trainable=True, signature="default", output_key="default")  # [tfhub-signature-trainable]
positional = hub.KerasLayer(MODERN, True, signature="default", output_key="default")  # [tfhub-signature-trainable]
constant = hub.KerasLayer("./model", signature=NAME, output_key="out", trainable=TRAIN)  # [tfhub-signature-trainable:INFERENCE]
bare = KerasLayer("./model", signature="tokens", output_key="pooled", trainable=True)  # [tfhub-signature-trainable]
called = hub.KerasLayer("./model", signature="a", output_key="b", trainable=True)(tf.constant([1.0]))  # [tfhub-signature-trainable]
legacy = hub.KerasLayer("https://tfhub.dev/google/elmo/3", signature="tokens", trainable=True)  # [tfhub-legacy-handle-trainable]
several = hub.KerasLayer(  # [tfhub-signature-trainable]
    "./model",
    trainable=True,
    signature="serving_default",
    output_key="out",
)
options = {"signature": "serving_default", "output_key": "out", "trainable": True}
expanded = hub.KerasLayer("./model", **options)  # [tfhub-signature-trainable:INFERENCE]

fixed = hub.KerasLayer("./model", signature="serving_default", output_key="out")
false = hub.KerasLayer("./model", signature="serving_default", output_key="out", trainable=False)
no_signature = hub.KerasLayer("./model", trainable=True)
none = hub.KerasLayer("./model", signature=None, trainable=True)
key_only = hub.KerasLayer("./model", output_key="out", trainable=True)
tags = hub.KerasLayer("./model", tags=["serve"], trainable=True)
loaded = hub.load("./model").signatures["serving_default"]
load_all = hub.load("./model")
dense = tf.keras.layers.Dense(3, trainable=True)
by_object = hub.KerasLayer(hub.load("./model"), trainable=True)
inner = hub.KerasLayer(hub.load("./model").signatures["default"], output_key="default", trainable=True)
text = 'hub.KerasLayer("./model", signature="s", trainable=True)'


def choose(trainable, signature):
    """Neither is known."""
    return [
        hub.KerasLayer("./model", signature=signature, output_key="out", trainable=True),
        hub.KerasLayer("./model", signature="default", output_key="out", trainable=trainable),
        hub.KerasLayer("./model", signature=signature, output_key="out", trainable=trainable),
    ]


def optional(named):
    """Sometimes a signature is named."""
    signature = "default" if named else None
    return hub.KerasLayer("./model", signature=signature, trainable=True)  # [tfhub-signature-trainable:CONTROL_FLOW]


def optional_apart(named):
    """A named signature is not trained."""
    if named:
        options = {"signature": "default", "output_key": "out"}
        trainable = False
    else:
        options = {}
        trainable = True
    return hub.KerasLayer("./model", trainable=trainable, **options)


def defaulted(trainable=True, signature="default"):
    """A caller can give something else."""
    return hub.KerasLayer("./model", signature=signature, output_key="x", trainable=trainable)  # [tfhub-signature-trainable:UNDEFINED]


def defaulted_none(trainable=True, signature=None):
    """A caller would have to give one."""
    return hub.KerasLayer("./model", signature=signature, trainable=trainable)
