# target: tensorflow==2.2.0 hub==0.12.0
"""All releases of the target have the stable name."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1

session_config = tf.compat.v1.ConfigProto()
session_config.share_cluster_devices_in_session = True
tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)
tf1.ConfigProto(allow_soft_placement=True, share_cluster_devices_in_session=True)
setattr(session_config, "share_cluster_devices_in_session", True)
