"""Trains a router on the parameter server cluster.

    python -m ticket_router.train --model_dir=gs://tickets/v4 --train_file=train.tsv \
        --ps_hosts=ps0:2222,ps1:2222 --worker_hosts=w0:2222,w1:2222 --job_name=worker
"""

import json
import os

from absl import app, flags
import tensorflow as tf
import tensorflow_hub as hub

from ticket_router import estimator, handles

FLAGS = flags.FLAGS
flags.DEFINE_string("model_dir", None, "Where checkpoints go.", required=True)
flags.DEFINE_string("train_file", "train.tsv", "Tickets, one a line: team id, tab, text.")
flags.DEFINE_list("ps_hosts", [], "Addresses of the parameter servers.")
flags.DEFINE_list("worker_hosts", [], "Addresses of the workers; the first one is the chief.")
flags.DEFINE_enum("job_name", "worker", ["ps", "worker"], "What this process does.")
flags.DEFINE_integer("task_index", 0, "Which of its kind this process is.")
flags.DEFINE_integer("train_steps", 20_000, "Steps of training.")
flags.DEFINE_integer("num_teams", 14, "How many teams tickets can go to.")
flags.DEFINE_bool("new_encoder", False, "Train the model on the TF2 sentence encoder.")


def new_model_fn(features, labels, mode, params):
    """Like `estimator.model_fn`, on the encoder that is published as a TF2 SavedModel."""
    encoder = hub.KerasLayer(handles.SENTENCE_ENCODER_V4, trainable=params["fine_tune"])
    training = mode == tf.estimator.ModeKeys.TRAIN
    embeddings = encoder(features["text"], training=training)
    logits = tf.compat.v1.layers.dense(embeddings, params["num_teams"])

    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions={"scores": tf.nn.softmax(logits)})

    loss = tf.compat.v1.losses.sparse_softmax_cross_entropy(labels, logits)
    optimizer = tf.compat.v1.train.AdamOptimizer(params["learning_rate"])
    train_op = optimizer.minimize(loss, global_step=tf.compat.v1.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def set_cluster():
    """Describes the cluster to the Estimator, which reads it from the environment."""
    chief, *workers = FLAGS.worker_hosts
    jobs = {"chief": [chief], "ps": FLAGS.ps_hosts, "worker": workers}
    cluster = {job: hosts for job, hosts in jobs.items() if hosts}
    job, index = FLAGS.job_name, FLAGS.task_index
    if job == "worker":
        job, index = ("worker", index - 1) if index else ("chief", 0)
    task = {"type": job, "index": index}
    os.environ["TF_CONFIG"] = json.dumps({"cluster": cluster, "task": task})


def read_tickets(path, batch_size=64):
    """Returns a dataset of ({"text": ...}, team) batches read from a file of tickets."""

    def parse(line):
        team, text = tf.io.decode_csv(line, [0, ""], field_delim="\t")
        return {"text": text}, team

    return tf.data.TextLineDataset(path).map(parse).shuffle(10_000).repeat().batch(batch_size)


def main(_):
    """Trains until `--train_steps`, evaluating on the way."""
    if FLAGS.ps_hosts:
        set_cluster()
    params = {
        "fine_tune": False,
        "hidden_units": 256,
        "learning_rate": 0.003,
        "num_teams": FLAGS.num_teams,
    }
    if FLAGS.new_encoder:
        config = tf.estimator.RunConfig(FLAGS.model_dir, save_checkpoints_steps=500)
        classifier = tf.estimator.Estimator(new_model_fn, config=config, params=params)
    else:
        config = tf.estimator.RunConfig(
            FLAGS.model_dir, session_config=estimator.session_config()
        )
        classifier = tf.estimator.Estimator(estimator.model_fn, config=config, params=params)
    tf.estimator.train_and_evaluate(
        classifier,
        tf.estimator.TrainSpec(
            lambda: read_tickets(FLAGS.train_file), max_steps=FLAGS.train_steps
        ),
        tf.estimator.EvalSpec(lambda: read_tickets("eval.tsv"), steps=100),
    )


if __name__ == "__main__":
    app.run(main)
