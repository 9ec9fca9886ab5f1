"""hub.Module, however it is written."""
import tensorflow_hub
import tensorflow_hub as hub
from tensorflow_hub import Module  # [tfhub-removed-api:HIGH]

plain = hub.Module("https://tfhub.dev/google/elmo/3")  # [tfhub-removed-api:HIGH]
no_alias = tensorflow_hub.Module("./model")  # [tfhub-removed-api]
imported = Module("./model")
ALIAS = hub.Module  # [tfhub-removed-api]
aliased = ALIAS("./model")
assert isinstance(plain, hub.Module)  # [tfhub-removed-api]
loaded = hub.load("./model")
