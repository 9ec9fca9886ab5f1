# target: tensorflow==2.15.1 hub==0.15.0
"""Calls of the TF1 names where they still exist."""
import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_hub
from tensorflow_hub import Module, load_module_spec
from tensorflow_hub import Module as HubModule
from tensorflow_hub.module import Module as InnerModule

ELMO = "https://tfhub.dev/google/elmo/3"
elmo = hub.Module(ELMO, trainable=True)  # [tfhub-deprecated-module:HIGH]
plain = tensorflow_hub.Module(ELMO)  # [tfhub-deprecated-module:HIGH]
imported = Module(ELMO)  # [tfhub-deprecated-module:HIGH]
renamed = HubModule(ELMO)  # [tfhub-deprecated-module:HIGH]
inner = InnerModule(ELMO)  # [tfhub-deprecated-module]
spec = load_module_spec(ELMO)  # [tfhub-deprecated-module:HIGH]
from_spec = hub.Module(spec, name="enc")  # [tfhub-deprecated-module:HIGH]
Alias = hub.Module
aliased = Alias("./module")  # [tfhub-deprecated-module]
height, width = hub.get_expected_image_size(elmo)  # [tfhub-deprecated-module]
column = hub.text_embedding_column("text", ELMO)  # [tfhub-deprecated-module]
pixels = hub.image_embedding_column("image", "./module")  # [tfhub-deprecated-module]
unknown = hub.Module(input())  # [tfhub-deprecated-module:HIGH]


def module_fn():
    """A module to be exported."""
    text = tf.compat.v1.placeholder(tf.string)
    hub.add_signature(inputs=text, outputs=text)  # [tfhub-deprecated-module]


published = hub.create_module_spec(module_fn)  # [tfhub-deprecated-module]


class Encoder:
    """Keeps a module."""

    def __init__(self, handle):
        self.module = hub.Module(handle)  # [tfhub-deprecated-module:HIGH]
        self.layer = hub.KerasLayer(handle)
        self.model = hub.load(handle)

    def encode(self, texts):
        """Calling the module is not a second finding."""
        return self.module(texts, signature="default", as_dict=True)["default"]


def check(thing):
    """Only naming them is no use."""
    return isinstance(thing, (hub.Module, Module, hub.ModuleSpec))


layer = hub.KerasLayer(ELMO)
layers = [hub.KerasLayer(ELMO), hub.KerasLayer("./model")]
model = hub.load(ELMO)
signature = hub.load(ELMO).signatures["default"]
path = hub.resolve(ELMO)  # and load() would find it
tf_module = tf.Module()
nested_module = tf.Module(name="hub")
other = tf.saved_model.load("./model")
again = tensorflow_hub.load("./model")
keras = tensorflow_hub.KerasLayer("./model")
restored = tf.keras.models.load_model("m", custom_objects={"KerasLayer": hub.KerasLayer})
summary = f"hub.Module({ELMO})"
code = "hub.Module('x')"
also = 'module = tensorflow_hub.Module("x")'
kept = hub.load
kept_layer = hub.KerasLayer
lazily = lambda handle: hub.load(handle)
keyed = {"load": hub.load, "layer": hub.KerasLayer, "Module": None}
