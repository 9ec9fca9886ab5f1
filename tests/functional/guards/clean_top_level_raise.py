"""The rest of the script only runs with an old tensorflow_hub."""
import tensorflow_hub as hub
from packaging.version import Version

if Version(hub.__version__) >= Version("0.16"):
    raise ImportError("tensorflow_hub<0.16 is needed")
else:
    print("fine")

module = hub.Module("https://tfhub.dev/google/elmo/3")
layer = hub.KerasLayer("https://tfhub.dev/google/elmo/3")
