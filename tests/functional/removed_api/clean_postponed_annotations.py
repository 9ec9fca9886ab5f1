"""With postponed evaluation no annotation is looked up."""
from __future__ import annotations

import tensorflow_hub as hub


class Holder:
    """Holds a Module, or so it says."""

    module: hub.Module
    spec: hub.ModuleSpec | None = None

    def put(self, module: hub.Module, *more: hub.Module) -> hub.Module:
        """Returns the Module."""
        kept: hub.Module = module
        return kept


layer: hub.KerasLayer = hub.KerasLayer("./model")
