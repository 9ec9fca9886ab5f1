"""The star import of 0.16 fails by itself: its `__all__` lists names that are gone."""
from tensorflow_hub import *  # [tfhub-removed-api:HIGH]

module = Module("./module")
layer = KerasLayer("./model")
model = load("./model")
