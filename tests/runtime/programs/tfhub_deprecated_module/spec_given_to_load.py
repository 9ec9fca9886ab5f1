"""hub.load is given what hub.load_module_spec read instead of the handle."""

import tensorflow_hub as hub

spec = hub.load_module_spec("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
embed = hub.load(spec)  # raises ValueError, unreported hub>=0.12, hub<0.16  # raises AttributeError, unreported hub<0.12
