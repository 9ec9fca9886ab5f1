# target: tensorflow==2.15.1 hub==0.15.0
"""What only looks like tensorflow_hub.

    module = hub.Module("https://tfhub.dev/google/elmo/3")
"""
import paddlehub as hub
import tensorflow_hub as tfhub
import torch

lac = hub.Module(name="lac")
senta = hub.Module(directory="./senta")
resnet = torch.hub.load("pytorch/vision", "resnet18")


class Module:
    """Not tensorflow_hub's Module."""


own = Module()
# old = tfhub.Module("https://tfhub.dev/google/elmo/3")
new = tfhub.load("https://tfhub.dev/google/elmo/3")


def run(tfhub):
    """The parameter hides the import: tfhub.Module may be anything."""
    return tfhub.Module("https://tfhub.dev/google/elmo/3")
