"""Conditions that say nothing about the target."""
import argparse
import os
import sys

import keras
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"
TF2 = tf.__version__.startswith("2")
TF2 = "--tf2" in sys.argv
USE_TF1 = os.environ.get("USE_TF1")
arguments = argparse.ArgumentParser().parse_args()

if TF2:
    hub.load(OLD)
else:
    hub.Module(OLD)  # [tfhub-removed-api]
if USE_TF1:
    hub.Module(OLD)  # [tfhub-removed-api]
if arguments.tf1:
    hub.Module(OLD)  # [tfhub-removed-api]
if np.__version__ < "2":
    hub.Module(OLD)  # [tfhub-removed-api]
if keras.__version__.startswith("2"):
    hub.Module(OLD)  # [tfhub-removed-api]
if not tf.executing_eagerly():
    hub.Module(OLD)  # [tfhub-removed-api]
if sys.version_info < (3, 8):
    hub.load(OLD)
if hasattr(tf, "Session") or arguments.tf1:
    hub.Module(OLD)  # [tfhub-removed-api]
if tf.__version__.startswith("2") or arguments.tf1:
    hub.Module(OLD)  # [tfhub-removed-api]
if tf.__version__.startswith("1") or arguments.tf1:
    hub.Module(OLD)  # [tfhub-removed-api]
if tf.__version__.startswith("1") and arguments.tf1:
    hub.Module(OLD)
if not (tf.__version__.startswith("1") and arguments.tf1):
    hub.Module(OLD)  # [tfhub-removed-api]


def parameter(TF2):
    """The caller's, not the module's."""
    if TF2:
        return hub.load(OLD)
    return hub.Module(OLD)  # [tfhub-removed-api]


def only_warns():
    """Goes on."""
    if tf.__version__.startswith("2"):
        print("this may not work")
    return hub.Module(OLD)  # [tfhub-removed-api]


def sometimes_returns(flag):
    """Goes on when the flag is not set."""
    if tf.__version__.startswith("2"):
        if flag:
            return hub.load(OLD)
        print("going on")
    return hub.Module(OLD)  # [tfhub-removed-api]


def caught():
    """The raise does not leave the function."""
    try:
        if tf.__version__.startswith("2"):
            raise RuntimeError("TF1 only")
    except RuntimeError:
        hub.load(OLD)
    return hub.Module(OLD)  # [tfhub-removed-api]


def wrong_way():
    """Refuses TF1."""
    if tf.__version__.startswith("1"):
        raise RuntimeError("TF2 only")
    hub.load(OLD)
    hub.KerasLayer(OLD)
    return hub.Module(OLD)  # [tfhub-removed-api]


def inner_return():
    """The return is the inner function's."""
    if tf.__version__.startswith("2"):
        def inner():
            return hub.load(OLD)
        inner()
    return hub.Module(OLD)  # [tfhub-removed-api]


def loop_break(urls):
    """Leaves the loop, not the function."""
    for url in urls:
        if tf.__version__.startswith("2"):
            break
        hub.Module(url)
    hub.load(OLD)
    return hub.Module(OLD)  # [tfhub-removed-api]
