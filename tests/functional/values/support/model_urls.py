"""Handles of the project; tensorflow_hub reads them elsewhere."""
import os

BASE = "https://tfhub.dev/google/"
LEGACY = BASE + "nnlm-en-dim128/1"
MODERN = f"{BASE}nnlm-en-dim128/2"
HANDLES = {
    "legacy": LEGACY,
    "modern": MODERN,
}
UNKNOWN = os.environ.get("HANDLE")
DEFAULTED = os.environ.get("HANDLE", "https://tfhub.dev/google/nnlm-en-dim128/1")
TRAIN = True


class Config:
    """Settings."""

    handle = LEGACY
    modern = MODERN
    trainable = True
    frozen = False


def url_of(version):
    """The handle of a version."""
    return f"{BASE}nnlm-en-dim128/{version}"
