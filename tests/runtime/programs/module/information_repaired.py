"""What hub.load gives tells the same of its signatures."""
# on: tf>=2.15
# repairs: information.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

module = hub.load("models/tf1_hub")
names = sorted(list(module.signatures))
inputs = module.signatures["sig"].structured_input_signature[1]
outputs = module.signatures["named"].structured_outputs

assert names == ["default", "named", "sig"]
assert sorted(outputs) == ["default", "hidden"]
result = {name: str(info.shape) for name, info in inputs.items()}
