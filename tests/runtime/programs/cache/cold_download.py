"""A model is downloaded to the directory TFHUB_CACHE_DIR names, under the SHA-1 of its handle."""

import hashlib
import os

os.environ["TFHUB_CACHE_DIR"] = os.path.join(os.getcwd(), "tf_cache")

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module_url = "https://tfhub.dev/google/universal-sentence-encoder/4"
model = hub.load(module_url)
digest = hashlib.sha1(module_url.encode("utf8")).hexdigest()

assert model(tf.constant(["the cat"])).shape == (1, 512)
assert hub.resolve(module_url) == os.path.join(os.environ["TFHUB_CACHE_DIR"], digest)
assert sorted(os.listdir("tf_cache")) == [digest, digest + ".descriptor.txt"]
with open("tf_cache/" + digest + ".descriptor.txt") as descriptor:
    lines = descriptor.read().splitlines()
assert lines[0] == "Module: " + module_url
assert [line.split(":")[0] for line in lines] == ["Module", "Download Time", "Downloader Hostname"]
