"""A package called hub, not tensorflow_hub."""
import hub
from hub import KerasLayer, Module, load

hub.Module("x")
hub.load("hub://activeloop/mnist-train")
Module("x")
load("x")
KerasLayer("https://tfhub.dev/google/elmo/3", trainable=True)
