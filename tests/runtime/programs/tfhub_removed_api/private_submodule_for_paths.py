"""A cache cleaner borrows a function from one of the library's own submodules, to find the file
with a module's weights.
"""

import os

import tensorflow_hub as hub
from tensorflow_hub import saved_model_lib  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16

directory = hub.resolve("https://tfhub.dev/google/nnlm-en-dim50/1")
variables = saved_model_lib.get_variables_path(directory)

assert os.path.isfile(variables + b".index")
