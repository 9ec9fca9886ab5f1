"""The library itself only says where a model's directory is; the file's place in it is known."""
# instead of: private_submodule_for_paths.py

import os

import tensorflow_hub as hub

directory = hub.resolve("https://tfhub.dev/google/nnlm-en-dim50/1")
variables = os.path.join(directory, "variables", "variables")

assert os.path.isfile(variables + ".index")
