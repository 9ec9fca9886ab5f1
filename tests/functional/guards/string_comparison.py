"""Strings compare by character: "2.21.0" < "2.3" is true, so the branch runs."""
import tensorflow as tf
import tensorflow_hub as hub

if tf.__version__ < "2.3":
    hub.Module("./module")  # [tfhub-removed-api]
    hub.load("./model")
    hub.KerasLayer("./model")
if hub.__version__ < "0.9":
    hub.Module("./module")  # [tfhub-removed-api]
    hub.load("./model")
    hub.KerasLayer("./model")
if tf.__version__ > "2.3":
    hub.Module("./module")
    hub.load("./model")
