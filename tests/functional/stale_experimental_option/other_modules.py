"""Configs of another module of the project."""
from .support import sessions
from .support.sessions import DEFAULT, make_config

config = make_config()
config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
DEFAULT.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
sessions.DEFAULT.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
sessions.make_config().experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]

config.share_cluster_devices_in_session = True
DEFAULT.share_cluster_devices_in_session = True
sessions.DEFAULT.share_cluster_devices_in_session = True
sessions.make_config().share_cluster_devices_in_session = True
config.experimental.collective_nccl = True
share_cluster_devices_in_session = config.experimental.share_cluster_devices_in_session
