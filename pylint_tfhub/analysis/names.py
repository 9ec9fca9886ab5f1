"""Which dotted names the libraries' things have, whatever the code calls them."""

from __future__ import annotations

import re
from collections.abc import Callable

from astroid import nodes

from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.knowledge import timeline

HUB = "tensorflow_hub"
TENSORFLOW = "tensorflow"

_LAZY = re.compile(r"lazy", re.IGNORECASE)
_IMPORTS = re.compile(r"import(?!ant)", re.IGNORECASE)
_MODULE_NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\Z")
_TENSORFLOW_PREFIXES = (
    ("tensorflow_core.", "tensorflow."),
    ("tensorflow._api.v1.", "tensorflow."),
    ("tensorflow._api.v2.", "tensorflow."),
    ("tensorflow.core.protobuf.config_pb2.", "tensorflow."),
    ("tensorflow_estimator.python.estimator.api.", "tensorflow."),
    ("tensorflow.python.platform.flags.", "tensorflow.flags."),
)


def canonical(name: str) -> str:
    """The one public spelling of a dotted name of TensorFlow Hub or TensorFlow.

    Other libraries' names come back as they are.
    """
    if name.startswith(HUB + "."):
        return f"{HUB}.{timeline.canonical_hub_name(name[len(HUB) + 1 :])}"
    for prefix, public in _TENSORFLOW_PREFIXES:
        if name.startswith(prefix):
            return public + name[len(prefix) :]
    return name


def tensorflow_name(name: str) -> str | None:
    """``tensorflow.compat.v1.Session`` → ``Session``; None for other libraries' names."""
    root, _, rest = name.partition(".")
    if root != TENSORFLOW:
        return None
    while rest.startswith(("compat.v1.", "compat.v2.")):
        rest = rest[len("compat.v1.") :]
    return rest


def hub_member(name: str) -> str | None:
    """``tensorflow_hub.load`` → ``load``; None for other libraries' names."""
    return name[len(HUB) + 1 :] if name.startswith(HUB + ".") else None


def lazily_imported(call: nodes.Call, text: Callable[[nodes.NodeNG], str | None]) -> str | None:
    """The module that a lazy loader or import helper brings, or None for other calls.

    Of a lazy loader the last string decides (``LazyLoader("hub", globals(), "paddlehub")``), of an
    import helper the first (``import_or_raise("tensorflow_hub", "message")``). ``text`` tells the string that an
    expression certainly is.
    """
    called = dotted(call.func) or ""
    lazy = _LAZY.search(called)
    if not lazy and not _IMPORTS.search(called.rpartition(".")[2]):
        return None
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    texts = [found for item in given if (found := text(item)) and _MODULE_NAME.match(found)]
    if not texts:
        return None
    return texts[-1 if lazy else 0]
