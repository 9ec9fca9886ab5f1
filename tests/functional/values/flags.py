"""Command-line flags and their defaults."""
import argparse

import click
import tensorflow as tf
import tensorflow_hub as hub
from absl import app, flags

FLAGS = flags.FLAGS
flags.DEFINE_string("handle", "https://tfhub.dev/google/nnlm-en-dim128/1", "The handle.")
flags.DEFINE_string("modern", "https://tfhub.dev/google/nnlm-en-dim128/2", "The handle.")
flags.DEFINE_string("required", None, "The handle.")
flags.DEFINE_bool("fine_tune", True, "Whether to train.")
flags.DEFINE_boolean("frozen", False, "Whether to train.")
_HOLDER = flags.DEFINE_string("holder", "https://tfhub.dev/google/nnlm-en-dim128/1", "The handle.")
tf.compat.v1.flags.DEFINE_string("old_style", "https://tfhub.dev/google/nnlm-en-dim128/1", "It.")

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"


def main(_):
    """Uses the flags."""
    hub.KerasLayer(FLAGS.handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(flags.FLAGS.handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(FLAGS.handle, trainable=FLAGS.fine_tune)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(LEGACY, trainable=FLAGS.fine_tune)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(_HOLDER.value, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(tf.compat.v1.flags.FLAGS.old_style, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(FLAGS.modern, trainable=True)
    hub.KerasLayer(FLAGS.modern, trainable=FLAGS.fine_tune)
    hub.KerasLayer(FLAGS.required, trainable=True)
    hub.KerasLayer(FLAGS.handle, trainable=FLAGS.frozen)
    hub.KerasLayer(LEGACY, trainable=FLAGS.frozen)
    hub.KerasLayer(FLAGS.not_defined_here, trainable=True)
    hub.load(FLAGS.handle)


def from_argparse():
    """The same with argparse."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--hub-handle", default="https://tfhub.dev/google/nnlm-en-dim128/1")
    parser.add_argument("--modern", type=str, default=MODERN)
    parser.add_argument("-m", "--module", dest="url", default=LEGACY)
    parser.add_argument("--required", required=True)
    parser.add_argument("--train", action="store_true")
    parser.add_argument("--freeze", dest="train_it", action="store_false")
    args = parser.parse_args()
    hub.KerasLayer(args.hub_handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(args.url, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(args.url, trainable=args.train_it)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    hub.KerasLayer(args.modern, trainable=True)
    hub.KerasLayer(args.required, trainable=True)
    hub.KerasLayer(args.hub_handle, trainable=args.train)
    hub.KerasLayer(args.modern, trainable=args.train_it)
    known, _ = parser.parse_known_args()
    hub.KerasLayer(known.modern, trainable=True)
    hub.KerasLayer(known.url, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
    return hub.load(args.hub_handle)


def overwritten():
    """A set flag is the set value."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--handle", default=LEGACY)
    args = parser.parse_args(["--handle", MODERN])
    args.handle = MODERN
    return hub.KerasLayer(args.handle, trainable=True)


@click.command()
@click.option("--handle", required=True)
def command(handle):
    """Not known."""
    return hub.KerasLayer(handle, trainable=True)


if __name__ == "__main__":
    app.run(main)
