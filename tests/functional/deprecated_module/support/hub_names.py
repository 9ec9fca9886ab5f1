"""One place for all that the project uses of the library."""
import tensorflow_hub as hub
from tensorflow_hub import KerasLayer, load

OldModule = hub.Module
