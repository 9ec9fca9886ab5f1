"""Handles put together from strings."""
import os

import tensorflow_hub as hub

BASE = "https://tfhub.dev/google"
NAME = "nnlm-en-dim128"
VERSION = 1
NEWER = 2

hub.KerasLayer("https://tfhub.dev/" "google/nnlm-en-dim128/1", trainable=True)  # [tfhub-legacy-handle-trainable:HIGH]
hub.KerasLayer("https://tfhub.dev/" "google/nnlm-en-dim128/2", trainable=True)
hub.KerasLayer(  # [tfhub-legacy-handle-trainable:HIGH]
    "https://tfhub.dev/"
    "google/nnlm-en-dim128/1",
    trainable=True,
)
hub.KerasLayer(BASE + "/nnlm-en-dim128/1", trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(BASE + "/nnlm-en-dim128/2", trainable=True)
hub.KerasLayer(BASE + "/" + NAME + "/" + str(VERSION), trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(BASE + "/" + NAME + "/" + str(NEWER), trainable=True)
hub.KerasLayer(f"{BASE}/{NAME}/1", trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(f"{BASE}/{NAME}/{VERSION}", trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(f"{BASE}/{NAME}/{NEWER}", trainable=True)
hub.KerasLayer(f"{BASE}/{NAME}/{VERSION:d}", trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(f"{BASE!s}/{NAME}/1", trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(f"{BASE!r}/{NAME}/1", trainable=True)
hub.KerasLayer(f"{BASE}/{NAME}/{VERSION + 1}", trainable=True)
hub.KerasLayer(f"{BASE}/{os.environ['NAME']}/1", trainable=True)
hub.KerasLayer("%s/%s/%d" % (BASE, NAME, VERSION), trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer("%s/%s/%d" % (BASE, NAME, NEWER), trainable=True)
hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/%s" % VERSION, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer("https://tfhub.dev/google/%(name)s/1" % {"name": NAME}, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/%s" % NEWER, trainable=True)
hub.KerasLayer("{}/{}/{}".format(BASE, NAME, VERSION), trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer("{}/{}/{}".format(BASE, NAME, NEWER), trainable=True)
hub.KerasLayer("{0}/{name}/{1}".format(BASE, 1, name=NAME), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer("{0}/{name}/{1}".format(BASE, 2, name=NAME), trainable=True)
TEMPLATE = "https://tfhub.dev/google/{}/{}"
hub.KerasLayer(TEMPLATE.format(NAME, VERSION), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(TEMPLATE.format(NAME, NEWER), trainable=True)
hub.KerasLayer(TEMPLATE.format(NAME, os.environ["VERSION"]), trainable=True)
hub.KerasLayer("/".join([BASE, NAME, "2"]), trainable=True)
hub.KerasLayer("  https://tfhub.dev/google/nnlm-en-dim128/1\n".strip(), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2".replace("/2", "/1"), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1".replace("/1", "/2"), trainable=True)
hub.KerasLayer("%1000000000s" % NAME, trainable=True)
hub.KerasLayer(f"{NAME:>1000000000}", trainable=True)
hub.KerasLayer("{:>1000000000}".format(NAME), trainable=True)
hub.KerasLayer(NAME * 1000000000, trainable=True)
hub.KerasLayer(b"https://tfhub.dev/google/nnlm-en-dim128/1", trainable=False)
url = "https://tfhub.dev/google"
url += "/nnlm-en-dim128"
url += "/1"
hub.KerasLayer(url, trainable=True)  # [tfhub-legacy-handle-trainable]
url = url[:-1] + "2"
hub.KerasLayer(url, trainable=True)
