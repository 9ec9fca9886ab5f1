"""A model that was exported with signatures only cannot be called without one."""

import tensorflow_hub as hub

layer = hub.KerasLayer("models/tf2_signatures_only")  # raises ValueError, unreported
