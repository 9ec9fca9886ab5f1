"""A star import does not make the builtin functions unknown."""
from os.path import *
from project_that_is_not_here import *

import tensorflow as tf
import tensorflow_hub as hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

if hasattr(hub, "Module"):
    hub.Module(OLD)
if int(tf.__version__.split(".")[0]) < 2:
    hub.Module(OLD)
hub.load(OLD)
