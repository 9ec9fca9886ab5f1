# target: tensorflow>=1.15,<2.16 hub==0.15.0
"""Some release of the window takes each of the branches."""
import tensorflow as tf
import tensorflow_hub as hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

if tf.__version__.startswith("1."):
    hub.Module(OLD)  # [tfhub-deprecated-module]
    hub.load(OLD)
else:
    hub.Module(OLD)  # [tfhub-deprecated-module]
    hub.load(OLD)
    hub.KerasLayer(OLD)
if tf.__version__.startswith("0."):
    hub.Module(OLD)
    hub.load(OLD)
if hub.__version__ >= "0.16":
    hub.Module(OLD)
    hub.load(OLD)
