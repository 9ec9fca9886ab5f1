"""Imports that may fail."""
try:
    import tensorflow_hub as hub
except ImportError:
    hub = None

try:
    import tensorflow_hub as flagged
    HAVE_HUB = True
except ModuleNotFoundError:
    HAVE_HUB = False

try:
    import tensorflow_hub as needed
except ImportError as error:
    raise SystemExit("install tensorflow_hub") from error

try:
    import tensorflow_hub as either
except ImportError:
    import paddlehub as either

try:
    from tensorflow_hub import KerasLayer
except ImportError:
    KerasLayer = None

try:
    from tensorflow_hub import Module
except ImportError:
    from project.compat import Module

try:
    import tensorflow_hub as ended
finally:
    print("imported")

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

hub.Module(OLD)  # [tfhub-removed-api]
needed.Module(OLD)  # [tfhub-removed-api]
ended.Module(OLD)  # [tfhub-removed-api]
either.Module("name")
Module("name")
hub.load(OLD)
needed.load(OLD)
either.load(OLD)
KerasLayer(OLD, trainable=True)  # [tfhub-legacy-handle-trainable]
KerasLayer(OLD)
if HAVE_HUB:
    flagged.Module(OLD)  # [tfhub-removed-api]
    flagged.load(OLD)
if hub is not None:
    hub.Module(OLD)  # [tfhub-removed-api]
    hub.load(OLD)
    hub.KerasLayer(OLD)
if hub is None:
    raise ImportError("tensorflow_hub")
hub.Module(OLD)  # [tfhub-removed-api]
hub.load(OLD)
