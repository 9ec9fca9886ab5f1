"""The library, when it is installed."""
try:
    import tensorflow_hub as hub
except ImportError:
    hub = None
