"""Other libraries' `hub`, and ours only in words: import tensorflow_hub as hub; hub.Module(1)."""

import hub as activeloop
import paddlehub as hub
from torch import hub as torch_hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"

# tensorflow_hub: hub.Module(LEGACY)
paddle = hub.Module(name="ernie")
layer = hub.KerasLayer(LEGACY, trainable=True)
dataset = activeloop.load(LEGACY)
model = torch_hub.load("pytorch/vision", "resnet18")


def call(hub, config):
    """A parameter that only shares the name."""
    config.experimental.other = True
    return hub.Module(LEGACY), hub.KerasLayer(LEGACY, trainable=True)


class Registry:
    """A class with a member of that name."""

    hub = {}

    def module(self):
        """Not TensorFlow's."""
        return self.hub.Module("tensorflow_hub")
