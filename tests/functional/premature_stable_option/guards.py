# target: tensorflow>=1.15,<2.16 hub>=0.8
"""Code that asks for the release, or for the field, before it uses the stable name."""
from typing import TYPE_CHECKING

import tensorflow as tf
from packaging import version

config = tf.compat.v1.ConfigProto()

if version.parse(tf.__version__) >= version.parse("2.2"):
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

if version.parse(tf.__version__) < version.parse("2.2"):
    config.experimental.share_cluster_devices_in_session = True
else:
    config.share_cluster_devices_in_session = True

if version.parse(tf.__version__) > version.parse("2.1.4"):
    config.share_cluster_devices_in_session = True

if tf.__version__ >= "2.2":
    config.share_cluster_devices_in_session = True

if tuple(int(part) for part in tf.__version__.split(".")[:2]) >= (2, 2):
    config.share_cluster_devices_in_session = True

if hasattr(config, "share_cluster_devices_in_session"):
    config.share_cluster_devices_in_session = True
else:
    config.experimental.share_cluster_devices_in_session = True

if hasattr(tf.compat.v1.ConfigProto, "share_cluster_devices_in_session"):
    config.share_cluster_devices_in_session = True

if hasattr(tf.compat.v1.ConfigProto(), "share_cluster_devices_in_session"):
    other = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)

try:
    config.share_cluster_devices_in_session = True
except AttributeError:
    config.experimental.share_cluster_devices_in_session = True

try:
    config.share_cluster_devices_in_session = True
except Exception:
    config.experimental.share_cluster_devices_in_session = True

try:
    other = tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
except ValueError:
    other = tf.compat.v1.ConfigProto(experimental={"share_cluster_devices_in_session": True})

if TYPE_CHECKING:
    config.share_cluster_devices_in_session = True

if "share_cluster_devices_in_session" in tf.compat.v1.ConfigProto.DESCRIPTOR.fields_by_name:
    config.share_cluster_devices_in_session = True

if version.parse(tf.__version__) >= version.parse("2.1"):
    config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]

if tf.__version__.startswith("2."):
    config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]
else:
    config.experimental.share_cluster_devices_in_session = True

try:
    config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]
except KeyError:
    config.experimental.share_cluster_devices_in_session = True


def set_flag(target):
    if version.parse(tf.__version__) < version.parse("2.2"):
        config.experimental.share_cluster_devices_in_session = True
        return
    config.share_cluster_devices_in_session = True
