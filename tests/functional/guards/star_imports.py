"""The star import of 0.16 raises AttributeError, not ImportError."""
try:
    from tensorflow_hub import *
except AttributeError:
    from tensorflow_hub import load, KerasLayer

try:
    from tensorflow_hub import *
except (ImportError, AttributeError):
    from tensorflow_hub import load, KerasLayer

try:
    from tensorflow_hub import *  # [tfhub-removed-api]
except ImportError:
    from tensorflow_hub import load, KerasLayer
