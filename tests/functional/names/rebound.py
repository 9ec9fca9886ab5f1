"""A name that changes its meaning: the order of statements decides."""
import sys

import tensorflow_hub as hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

hub.Module(OLD)  # [tfhub-removed-api]
hub.load(OLD)
import paddlehub as hub

hub.Module(name="lac")
hub.load("x")
import tensorflow_hub as hub

hub.Module(OLD)  # [tfhub-removed-api]
hub.KerasLayer(OLD)
del hub
hub = object()
hub.Module(OLD)

import tensorflow_hub as tfhub

if len(sys.argv) > 1:
    import paddlehub as tfhub
tfhub.Module("either")
tfhub.load("either")

if "paddle" in sys.argv:
    import paddlehub as backend

    backend.Module(name="lac")
else:
    import tensorflow_hub as backend

    backend.Module(OLD)  # [tfhub-removed-api]
    backend.load(OLD)
backend.Module("either")


import tensorflow_hub as switched


def use_paddle():
    """Replaces the library for all functions."""
    global switched
    import paddlehub as switched


def run():
    """May be called before or after the replacement."""
    switched.load("x")
    return switched.Module("x")


import tensorflow_hub as late


def deferred():
    """Runs after the whole module: the last binding counts."""
    return late.Module(OLD)


import paddlehub as late

Layer = tfhub.KerasLayer
Layer = backend.load


class Holder:
    """The class attribute is not seen by name inside methods."""

    import tensorflow_hub as tensorhub

    hub = object()

    def run(self):
        """Neither is the library."""
        self.hub.Module(OLD)
        return hub.Module(OLD)
