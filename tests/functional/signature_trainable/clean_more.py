"""Layers that train, and signatures that do not."""
import tensorflow_hub as hub


class Model:
    """Keeps its options."""

    signature = None
    trainable = True

    def __init__(self, handle):
        self.handle = handle
        self.name = "tokens"

    def build(self):
        """Builds both."""
        first = hub.KerasLayer(self.handle, signature=self.signature, trainable=self.trainable)
        second = hub.KerasLayer(self.handle, signature=self.name, output_key="x", trainable=False)
        third = hub.KerasLayer(self.handle, signature=self.name, output_key="x")
        return first, second, third


class Own(hub.KerasLayer):
    """Lifts the restriction."""

    def _check_trainability(self):
        """Allows everything."""


lifted = Own("./model", signature="default", output_key="default", trainable=True)
plain = Own("./model", trainable=True)


def KerasLayer(handle, signature, trainable):
    """Not the library's."""
    return handle, signature, trainable


own = KerasLayer("./model", signature="default", trainable=True)
