"""What hub.load gives has no methods that tell about signatures."""

import tensorflow_hub as hub

module = hub.load("models/tf1_hub")
assert sorted(module.signatures) == ["default", "named", "sig"]
names = module.get_signature_names()  # raises AttributeError, unreported
