"""Where the package gets it from."""
import tensorflow_hub as hub

KerasLayer = hub.KerasLayer
