"""Lazy loaders: the last string decides which library it is."""
import lazy_loader
from tensorflow.python.util.lazy_loader import LazyLoader
from project.utils import lazy_import

hub = LazyLoader("hub", globals(), "tensorflow_hub")
same = LazyLoader("tensorflow_hub", globals(), "tensorflow_hub")
other = LazyLoader("hub", globals(), "paddlehub")
trap = LazyLoader("tensorflow_hub", globals(), "paddlehub")
fallback = LazyLoader("tfhub", globals(), "project.hub")
loaded = lazy_loader.load("tensorflow_hub")
found = lazy_import("tensorflow_hub")

hub.Module("./module")  # [tfhub-removed-api]
same.Module("./module")  # [tfhub-removed-api]
loaded.Module("./module")  # [tfhub-removed-api]
hub.load("./model")
same.load("./model")
loaded.load("./model")
hub.KerasLayer("./model")
other.Module("lac")
trap.Module("lac")
fallback.Module("lac")
fallback.load("./model")
found.load("./model")
