"""A version test in another module of the project."""
import tensorflow_hub as hub
from support import versions
from support.versions import IS_TF1, TF2

if TF2:
    hub.Module("./module")  # [tfhub-removed-api]
    hub.load("./model")
else:
    hub.Module("./module")
if IS_TF1:
    hub.Module("./module")
if versions.IS_TF1:
    hub.Module("./module")
