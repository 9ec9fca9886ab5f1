"""References that are not calls."""
import functools

import tensorflow_hub as hub

build = functools.partial(hub.Module, trainable=False)  # [tfhub-removed-api]
LOADERS = {
    "old": hub.Module,  # [tfhub-removed-api]
    "new": hub.KerasLayer,
    "raw": hub.load,
}
same = hub.Module is None  # [tfhub-removed-api]
by_name = getattr(hub, "Module")  # [tfhub-removed-api]
layer_class = getattr(hub, "KerasLayer")
fallback = getattr(hub, "Module", None)
fallback_load = getattr(hub, "Module", hub.load)


class Wrapped(hub.Module):  # [tfhub-removed-api]
    """A subclass."""


class Layer(hub.KerasLayer):
    """A subclass of a KerasLayer that is still there."""


def typed(module: hub.Module) -> None:  # [tfhub-removed-api]
    """Annotations of parameters are evaluated with the function."""
    local: hub.Module = module
    del local


def quoted(module: "hub.Module", layer: hub.KerasLayer) -> "hub.ModuleSpec":
    """Annotations in quotes are not: Module is never looked up."""


def given(loader=hub.Module):  # [tfhub-removed-api]
    """A default is evaluated with the function."""
    return loader("./module")


def free(loader=hub.load):
    """hub.Module in a docstring is text, and `hub.Module("x")` too."""
    return loader("./model")  # hub.Module("x") in a comment


@hub.Module  # [tfhub-removed-api]
def decorated():
    """Not that it made sense."""


print(f"{hub.Module}")  # [tfhub-removed-api]
print("hub.Module('x')", "{hub.Module}", f"hub.Module {hub.__version__}")
lazy = lambda: hub.Module("./module")  # [tfhub-removed-api]
multiline = (
    hub.Module(  # [tfhub-removed-api]
        "./module",
        trainable=False,
    )
)
chained = hub.Module("./module")(["text"])  # [tfhub-removed-api]
argument = print(hub.Module("./module"), hub.Module("./other"))  # [tfhub-removed-api, tfhub-removed-api]
chained_new = hub.KerasLayer("./model")(["text"])
chained_load = hub.load("./model").signatures["default"]
listed = [hub.KerasLayer("./model") for _ in range(2)]
keyed = {"layer": hub.KerasLayer("./model"), "model": hub.load("./model")}
in_condition = hub.load("./a") if fallback else hub.load("./b")
lazy_load = lambda: hub.load("./model")
twice = hub.KerasLayer(hub.load("./model"))
print(hub.KerasLayer)
resolved = hub.load(hub.resolve("./model"))
