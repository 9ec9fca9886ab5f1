"""Imports inside functions, methods, classes and conditions."""
import importlib

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"
hub = None
shared = None


def local():
    """Imported where it is used."""
    import tensorflow_hub as hub

    return hub.Module(OLD)  # [tfhub-removed-api:HIGH]


def local_names():
    """Imported by name where it is used."""
    from tensorflow_hub import KerasLayer, load

    load(OLD)
    return KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]


def elsewhere():
    """The import of the functions above does not reach here: this hub is None."""
    return hub.Module(OLD)


def outer():
    """Closures see the names of the function around them."""
    import tensorflow_hub as inner_hub

    def build():
        return inner_hub.Module(OLD)  # [tfhub-removed-api:HIGH]

    def build_layer():
        inner_hub = object()
        return inner_hub.KerasLayer(OLD, trainable=True)

    return build, build_layer, [inner_hub.load(url) for url in (OLD,)]


def boot():
    """Sets the global."""
    global shared
    shared = importlib.import_module("tensorflow_hub")


def use_shared():
    """The global is the library, once it is set."""
    return shared.Module(OLD)  # [tfhub-removed-api]


class Lazy:
    """Keeps the library as an attribute."""

    def __init__(self, config):
        self.hub = importlib.import_module("tensorflow_hub")
        self.config = config
        self.paddle = importlib.import_module("paddlehub")

    def old(self):
        """Uses what is gone."""
        return self.hub.Module(self.config.path)  # [tfhub-removed-api]

    def layer(self):
        """Uses what trains not."""
        self.hub.KerasLayer(OLD, trainable=False)
        self.paddle.Module(name="lac")
        self.hub.load(self.config.path)
        self.hub.KerasLayer(self.config.path, trainable=self.config.trainable)
        return self.hub.KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]


class Elsewhere:
    """Another class with an attribute of the same name."""

    def __init__(self, hub):
        self.hub = hub

    def old(self):
        """Whose Module is not known."""
        return self.hub.Module("x")


class InClass:
    """Imports in its body."""

    import tensorflow_hub as library

    model = library.load(OLD)
    module = library.Module(OLD)  # [tfhub-removed-api]

    def build(self):
        """Methods reach it through self."""
        return self.library.Module(OLD)  # [tfhub-removed-api]

    def missing(self):
        """Names of the class are not in sight here."""
        return library.load(OLD)


class Shadow:
    """A class attribute hides nothing from its methods."""

    import tensorflow_hub
    import paddlehub as tfhub

    def paddle(self):
        """Paddle's."""
        return self.tfhub.Module(name="lac")


async def asynchronous():
    """The same inside a coroutine."""
    import tensorflow_hub as tfhub

    tfhub.load(OLD)
    return tfhub.Module(OLD)  # [tfhub-removed-api]


if shared:
    import tensorflow_hub as conditional
else:
    import tensorflow_hub as conditional

conditional.Module(OLD)  # [tfhub-removed-api]
conditional.load(OLD)
conditional.KerasLayer(OLD)
conditional.KerasLayer(OLD, trainable=False)
