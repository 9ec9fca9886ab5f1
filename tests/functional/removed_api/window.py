# target: tensorflow>=1.15,<2.16 hub>=0.8
"""One release of the window without the name is enough."""
import tensorflow_hub as hub

module = hub.Module("./module")  # [tfhub-removed-api]
layer = hub.KerasLayer("./model")
model = hub.load("./model")
