# target: tensorflow==2.15.1 hub==0.16.1
"""It is the release of tensorflow_hub that decides, not TensorFlow's."""
import tensorflow_hub as hub

module = hub.Module("./module")  # [tfhub-removed-api:HIGH]
layer = hub.KerasLayer("./model")
model = hub.load("./model")
