# target: tensorflow==2.15.1 hub==0.16.1
"""The stable name, and names that have no stable twin."""
import tensorflow as tf
import tensorflow.compat.v1 as tf1

Experimental = tf1.ConfigProto.Experimental
config = tf1.ConfigProto(share_cluster_devices_in_session=True)
config.share_cluster_devices_in_session = True
setattr(config, "share_cluster_devices_in_session", True)
tf1.ConfigProto(**{"share_cluster_devices_in_session": True})

config.experimental.collective_group_leader = "/job:worker/replica:0/task:0"
config.experimental.collective_nccl = True
config.experimental.share_session_state_in_clusterspec_propagation = True
config.experimental.use_tfrt = True
config.experimental.use_numa_affinity = True
config.experimental.disable_thread_spinning = True
config.experimental.optimize_for_static_graph = True
config.experimental.executor_type = "SINGLE_THREADED_EXECUTOR"
config.experimental.recv_buf_max_chunk = 1
config.experimental.enable_mlir_bridge = True
config.experimental.disable_output_partition_graphs = True
config.experimental.coordination_config.service_type = "standalone"
config.gpu_options.experimental.use_unified_memory = True
config.gpu_options.experimental.num_dev_to_dev_copy_streams = 2
setattr(config.experimental, "collective_nccl", True)
tf1.ConfigProto(experimental=Experimental(collective_nccl=True, use_tfrt=True))
tf1.ConfigProto(experimental={"collective_nccl": True})
config.experimental.CopyFrom(Experimental(share_session_state_in_clusterspec_propagation=True))

tf.config.experimental.set_memory_growth(tf.config.list_physical_devices("GPU")[0], True)
tf.data.experimental.assert_cardinality(3)
options = tf.saved_model.LoadOptions(experimental_io_device="/job:localhost")
if config.experimental.share_cluster_devices_in_session:
    print("read only", config.experimental)
