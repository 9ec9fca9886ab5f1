# target: tensorflow==2.15.1 hub==0.15.0
"""On a release that has the names, importing and naming them does not fail."""
import tensorflow_hub as hub
from tensorflow_hub import Module, load_module_spec, text_embedding_column
from tensorflow_hub.native_module import add_signature
from tensorflow_hub.estimator import LatestModuleExporter


def check(module):
    """Naming a Module is no use of it."""
    return isinstance(module, (hub.Module, Module, hub.ModuleSpec))


layer = hub.KerasLayer("./model")
