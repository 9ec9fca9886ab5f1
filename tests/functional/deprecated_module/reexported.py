# target: tensorflow==2.15.1 hub==0.15.0
"""Names that come through a module of the project."""
from support.hub_names import KerasLayer, OldModule, hub, load

first = hub.Module("./module")  # [tfhub-deprecated-module]
second = OldModule("./module")  # [tfhub-deprecated-module]
third = hub.load("./model")
fourth = KerasLayer("./model")
fifth = load("./model")
sixth = hub.KerasLayer("./model")
