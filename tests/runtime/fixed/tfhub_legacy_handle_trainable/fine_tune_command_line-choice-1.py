"""A training script whose option `--fine_tune` is on unless it is switched off."""

import argparse

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--module", default="https://tfhub.dev/google/Wiki-words-250/1")
    parser.add_argument("--fine_tune", action="store_false", default=True)
    return parser.parse_args()


args = parse_args()
embed = hub.KerasLayer(args.module, trainable=False)

with tf.GradientTape() as tape:
    loss = tf.reduce_sum(embed(tf.constant(["hello world"])) ** 2)

assert tape.gradient(loss, embed.trainable_variables) == []
