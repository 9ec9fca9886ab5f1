# target: tensorflow>=2.1 hub>=0.12
"""Some release of the target has the experimental name only."""
import tensorflow as tf

session_config = tf.compat.v1.ConfigProto()
session_config.share_cluster_devices_in_session = True  # [tfhub-premature-stable-option]
session_config.experimental.share_cluster_devices_in_session = True
tf.compat.v1.ConfigProto(experimental={"share_cluster_devices_in_session": True})
tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)  # [tfhub-premature-stable-option]
setattr(session_config.experimental, "share_cluster_devices_in_session", True)
tf.compat.v1.Session(config=session_config)
