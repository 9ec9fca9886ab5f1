"""The marker of the TF1 Hub format stands beside a TF2 model, which then is loaded without tags."""

import shutil

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

# Version 2 was unpacked over the files of version 1.
shutil.copytree("models/tf1_hub_text_128", "nnlm-en-dim128")
for part in ("variables", "assets"):
    shutil.rmtree("nnlm-en-dim128/" + part)
    shutil.copytree("models/tf2_text_128/" + part, "nnlm-en-dim128/" + part)
shutil.copy("models/tf2_text_128/saved_model.pb", "nnlm-en-dim128/saved_model.pb")

embed = hub.load("nnlm-en-dim128")  # raises ValueError, unreported

assert embed(tf.constant(["the cat"])).shape == (1, 128)
