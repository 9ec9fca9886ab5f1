"""Subclasses that lift the restriction, as model makers do."""
import tensorflow as tf
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"


class TrainableKerasLayer(hub.KerasLayer):
    """Trains a module of the old format."""

    def _setup_layer(self, trainable=False, **kwargs):
        """Lets the layer train."""
        self._is_hub_module_v1 = False
        super()._setup_layer(trainable, **kwargs)

    def _check_trainability(self):
        """Allows everything."""


layer = TrainableKerasLayer(LEGACY, trainable=True)
same = TrainableKerasLayer(LEGACY)
same.trainable = True
model = tf.keras.Sequential([TrainableKerasLayer(LEGACY, trainable=True)])
