"""Nothing else is needed."""

import tensorflow_hub as hub

m = hub.Module("models/tf1_hub")
vectors = m(["a", "b"])
