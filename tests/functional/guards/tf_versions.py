"""Tests of TensorFlow's version: the branch that 2.21 takes is the one that counts."""
import distutils.version
from distutils.version import LooseVersion, StrictVersion

import packaging.version
import pkg_resources
import tensorflow
import tensorflow as tf
import tensorflow_hub as hub
from packaging import version
from packaging.version import Version, parse
from packaging.version import parse as parse_version
from tensorflow import __version__ as tf_version

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

if tf.__version__.startswith("1"):
    hub.Module(OLD)
else:
    hub.load(OLD)

if tf.__version__.startswith("1."):
    hub.Module(OLD)
elif tf.__version__.startswith("2."):
    hub.load(OLD)
else:
    hub.Module(OLD)

if tf.__version__.startswith("2"):
    hub.Module(OLD)  # [tfhub-removed-api]
else:
    hub.Module(OLD)

if not tf.__version__.startswith("2"):
    hub.Module(OLD)

if tf.__version__.startswith(("0.", "1.")):
    hub.Module(OLD)

if tf.__version__[0] == "1":
    hub.Module(OLD)

if tf.__version__[0] != "2":
    hub.Module(OLD)

if tf.__version__[:2] == "1.":
    hub.Module(OLD)

if tf.__version__ < "2":
    hub.Module(OLD)

if tf.__version__ < "2.0.0":
    hub.Module(OLD)

if tf.__version__ >= "2.0":
    hub.load(OLD)
else:
    hub.Module(OLD)

if "2.0" <= tf.__version__:
    hub.load(OLD)
else:
    hub.Module(OLD)

if tf.__version__ == "1.15.0":
    hub.Module(OLD)

if tf.__version__ in ("1.14.0", "1.15.0"):
    hub.Module(OLD)

if "1." < tf.__version__ < "2.":
    hub.Module(OLD)

if int(tf.__version__[0]) < 2:
    hub.Module(OLD)

if int(tf.__version__.split(".")[0]) < 2:
    hub.Module(OLD)

if int(tf.__version__.split(".", 1)[0]) == 1:
    hub.Module(OLD)

if tf.__version__.split(".")[0] == "1":
    hub.Module(OLD)

if float(tf.__version__[:3]) < 2.0:
    hub.Module(OLD)

if tuple(map(int, tf.__version__.split(".")[:2])) < (2, 0):
    hub.Module(OLD)

if tuple(int(part) for part in tf.__version__.split(".")[:2]) < (2, 0):
    hub.Module(OLD)

if [int(part) for part in tf.__version__.split(".")] < [2, 0, 0]:
    hub.Module(OLD)

if LooseVersion(tf.__version__) < LooseVersion("2.0"):
    hub.Module(OLD)

if LooseVersion(tf.__version__) < "2.0":
    hub.Module(OLD)

if StrictVersion(tf.__version__) >= StrictVersion("2.0.0"):
    hub.load(OLD)
else:
    hub.Module(OLD)

if distutils.version.LooseVersion(tf.__version__) < distutils.version.LooseVersion("2.0"):
    hub.Module(OLD)

if version.parse(tf.__version__) < version.parse("2.0"):
    hub.Module(OLD)

if packaging.version.parse(tf.__version__) < packaging.version.parse("2.0"):
    hub.Module(OLD)

if parse(tf.__version__) < parse("2.0") or parse_version(tf.__version__) < parse_version("1.15"):
    hub.Module(OLD)

if Version(tf.__version__) < Version("2"):
    hub.Module(OLD)

if Version(tf.__version__).major < 2:
    hub.Module(OLD)

if version.parse(tf.__version__).release[0] == 1:
    hub.Module(OLD)

if pkg_resources.parse_version(tf.__version__) < pkg_resources.parse_version("2.0"):
    hub.Module(OLD)

if tensorflow.__version__.startswith("1."):
    hub.Module(OLD)

if tf_version.startswith("1."):
    hub.Module(OLD)

if tf.version.VERSION.startswith("1."):
    hub.Module(OLD)

if tf.compat.v1.__version__.startswith("1."):
    hub.Module(OLD)

if tf.VERSION.startswith("1."):
    hub.load(OLD)

MAJOR = int(tf.__version__.split(".")[0])
major, minor, _ = tf.__version__.split(".", 2)
if MAJOR == 1:
    hub.Module(OLD)
if MAJOR >= 2:
    hub.Module(OLD)  # [tfhub-removed-api]
if major == "1":
    hub.Module(OLD)
if int(major) < 2 and int(minor) < 15:
    hub.Module(OLD)
if LooseVersion(tf.__version__) < LooseVersion("2.30"):
    hub.Module(OLD)  # [tfhub-removed-api]
if Version(tf.__version__) < Version("2.9"):
    hub.Module(OLD)
if Version(tf.__version__) > Version("2.9"):
    hub.Module(OLD)  # [tfhub-removed-api]
