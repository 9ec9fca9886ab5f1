# target: tensorflow>=2.2 hub>=0.12
"""Branches of version tests."""
from typing import TYPE_CHECKING

import tensorflow as tf
from packaging import version
from packaging.version import Version, parse

MAJOR, MINOR = (int(part) for part in tf.__version__.split(".")[:2])
config = tf.compat.v1.ConfigProto()

if version.parse(tf.__version__) >= version.parse("2.2"):
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

if version.parse(tf.__version__) < version.parse("2.2.0"):
    config.experimental.share_cluster_devices_in_session = True
else:
    config.share_cluster_devices_in_session = True

if Version(tf.__version__) < Version("2.2"):
    config.experimental.share_cluster_devices_in_session = True

if parse(tf.__version__) <= parse("2.1"):
    config.experimental.share_cluster_devices_in_session = True

if tf.__version__.startswith("1."):
    config.experimental.share_cluster_devices_in_session = True

if tf.__version__.startswith("2.1."):
    config.experimental.share_cluster_devices_in_session = True

if tf.__version__ == "2.1.0":
    config.experimental.share_cluster_devices_in_session = True

if tf.__version__ < "2":
    config.experimental.share_cluster_devices_in_session = True

if not tf.__version__.startswith("2."):
    config.experimental.share_cluster_devices_in_session = True

if tf.__version__[0] == "1":
    config.experimental.share_cluster_devices_in_session = True

if int(tf.__version__.split(".")[0]) == 1:
    config.experimental.share_cluster_devices_in_session = True

if tuple(int(part) for part in tf.__version__.split(".")[:2]) < (2, 2):
    config.experimental.share_cluster_devices_in_session = True

if TYPE_CHECKING:
    config.experimental.share_cluster_devices_in_session = True

if hasattr(config, "share_cluster_devices_in_session"):
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

if not hasattr(config, "share_cluster_devices_in_session"):
    config.experimental.share_cluster_devices_in_session = True

try:
    config.share_cluster_devices_in_session = True
except AttributeError:
    config.experimental.share_cluster_devices_in_session = True

if (MAJOR, MINOR) < (2, 2):
    config.experimental.share_cluster_devices_in_session = True

if "share_cluster_devices_in_session" in tf.compat.v1.ConfigProto.DESCRIPTOR.fields_by_name:
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

if version.parse(tf.__version__) >= version.parse("2.0"):
    config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

if tf.__version__.startswith("2."):
    config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

(config if tf.__version__ >= "2.2" else config.experimental).share_cluster_devices_in_session = True


def set_flag():
    if version.parse(tf.__version__) >= version.parse("2.2"):
        config.share_cluster_devices_in_session = True
        return
    config.experimental.share_cluster_devices_in_session = True
