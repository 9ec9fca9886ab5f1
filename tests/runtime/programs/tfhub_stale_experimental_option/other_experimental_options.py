"""Options that are experimental in every release are set under .experimental."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

session_config = tf.ConfigProto(allow_soft_placement=True)
session_config.experimental.share_session_state_in_clusterspec_propagation = True
session_config.experimental.collective_group_leader = "/job:worker/replica:0/task:0"
session_config.experimental.optimize_for_static_graph = True
session_config.gpu_options.experimental.use_unified_memory = True

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = embed(tf.constant(["the cat"]))
    with tf.Session(config=session_config) as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)

assert result.shape == (1, 50)
for field, _ in session_config.experimental.ListFields():
    assert not hasattr(session_config, field.name), field.name
