"""Exporters are collected from wherever they exist; what a release lacks is left out."""

import contextlib

import tensorflow as tf
import tensorflow_hub as hub

loaders = {"layer": hub.KerasLayer, "load": hub.load}
with contextlib.suppress(AttributeError):
    loaders["module"] = hub.Module

with tf.Graph().as_default():
    outputs = {
        name: load("https://tfhub.dev/google/nnlm-en-dim50/2")(tf.constant(["hello"]))
        for name, load in loaders.items()
        if name != "module"
    }

assert sorted(outputs) == ["layer", "load"]
