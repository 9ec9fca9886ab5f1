"""Where hub.Module is gone the handle does not matter."""
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
module = hub.Module(USE)  # [tfhub-removed-api]
model = hub.load(USE)
layer = hub.KerasLayer(USE)
