"""The name is put back before it is used, as tests do."""
import tensorflow_hub as hub


class FakeModule:
    """Stands in for hub.Module."""

    def __init__(self, spec):
        self.spec = spec


hub.Module = FakeModule
setattr(hub, "load_module_spec", FakeModule)
module = hub.Module("./module")
