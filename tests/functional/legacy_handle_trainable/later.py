"""`.trainable = True` on a layer that is already there."""
import tensorflow as tf
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"

layer = hub.KerasLayer(NNLM)
layer.trainable = True  # [tfhub-legacy-handle-trainable]
frozen = hub.KerasLayer(NNLM)
frozen.trainable = False
modern = hub.KerasLayer(MODERN)
modern.trainable = True
unknown = hub.KerasLayer("./model")
unknown.trainable = True
output = hub.KerasLayer(NNLM)(tf.constant(["cat"]))
output.trainable = True
replaced = hub.KerasLayer(NNLM)
replaced = tf.keras.layers.Dense(3)
replaced.trainable = True
before = tf.keras.layers.Dense(3)
before.trainable = True
before = hub.KerasLayer(NNLM)
loaded = hub.load(NNLM)
loaded.trainable = True
annotated: hub.KerasLayer = hub.KerasLayer(NNLM)
annotated.trainable = True  # [tfhub-legacy-handle-trainable]
first = second = hub.KerasLayer(NNLM)
second.trainable = True  # [tfhub-legacy-handle-trainable]


def maybe(do_fine_tuning):
    """Trains only sometimes, and fails then."""
    extractor = hub.KerasLayer(NNLM, trainable=False)
    if do_fine_tuning:
        extractor.trainable = True  # [tfhub-legacy-handle-trainable]
    return extractor


def maybe_modern(do_fine_tuning):
    """The same on a handle that trains."""
    extractor = hub.KerasLayer(MODERN, trainable=False)
    if do_fine_tuning:
        extractor.trainable = True
    return extractor


class Tagger:
    """Made in one method, unfrozen in another."""

    def __init__(self):
        self.embed = hub.KerasLayer(NNLM)
        self.modern = hub.KerasLayer(MODERN)
        self.features = hub.KerasLayer(NNLM)(tf.constant(["x"]))
        self.free = hub.KerasLayer(NNLM)

    def unfreeze(self):
        """Unfreezes everything."""
        self.embed.trainable = True  # [tfhub-legacy-handle-trainable]
        self.modern.trainable = True
        self.features.trainable = True
        self.free.trainable = False


class Other:
    """Another class with an attribute of that name."""

    def __init__(self, layer_from_outside):
        self.embed = layer_from_outside

    def unfreeze(self):
        """Not Tagger's: hub.KerasLayer is not in sight."""
        self.embed.trainable = True


def unfreeze(layer):
    """A parameter may be any layer, whatever KerasLayer the module calls by that name."""
    layer.trainable = True
