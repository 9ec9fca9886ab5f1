# target: tensorflow>=2.4,<2.16 hub>=0.12
"""All releases of the target have the stable name."""
import tensorflow as tf

session_config = tf.compat.v1.ConfigProto()
session_config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option]
session_config.experimental.collective_nccl = True
tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
tf.compat.v1.ConfigProto(experimental={"share_cluster_devices_in_session": True})  # [tfhub-stale-experimental-option]
session_config.share_cluster_devices_in_session = True
tf.compat.v1.Session(config=session_config)
