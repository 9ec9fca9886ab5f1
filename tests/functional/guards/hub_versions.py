"""Tests of tensorflow_hub's own version."""
from distutils.version import LooseVersion

import tensorflow_hub
import tensorflow_hub as hub
from packaging import version
from packaging.version import Version, parse
from tensorflow_hub import __version__ as hub_version

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

if hub.__version__ < "0.16":
    hub.Module(OLD)
if hub.__version__ < "0.16.0":
    hub.Module(OLD)
else:
    hub.load(OLD)
if LooseVersion(hub.__version__) < LooseVersion("0.16"):
    hub.Module(OLD)
if version.parse(hub.__version__) < version.parse("0.16.0"):
    hub.Module(OLD)
if parse(hub.__version__) >= parse("0.16"):
    hub.load(OLD)
else:
    hub.Module(OLD)
if Version(tensorflow_hub.__version__) <= Version("0.15.0"):
    hub.Module(OLD)
if hub_version.startswith("0.15"):
    hub.Module(OLD)
if int(hub.__version__.split(".")[1]) < 16:
    hub.Module(OLD)
if tuple(map(int, hub.__version__.split("."))) < (0, 16):
    hub.Module(OLD)
if tensorflow_hub.version.__version__ < "0.16":
    hub.Module(OLD)
module = hub.Module(OLD) if hub.__version__ < "0.16" else hub.load(OLD)

if hub.__version__ >= "0.16":
    hub.Module(OLD)  # [tfhub-removed-api]
if Version(hub.__version__) < Version("0.17"):
    hub.Module(OLD)  # [tfhub-removed-api]
if Version(hub.__version__) != Version("0.15.0"):
    hub.Module(OLD)  # [tfhub-removed-api]
if Version("0.15.0") < Version(hub.__version__):
    hub.Module(OLD)  # [tfhub-removed-api]
