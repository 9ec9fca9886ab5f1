# target: tensorflow==2.15.1 hub==0.15.0
"""The star import works up to 0.15."""
from tensorflow_hub import *

layer = KerasLayer("./model")
model = load("./model")
path = resolve("./model")
