"""Attributes of classes and instances."""
import dataclasses
import enum
from typing import NamedTuple

import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"


class Encoder:
    """Class attributes."""

    HANDLE = LEGACY
    NEWER = MODERN
    trainable = True
    handles = {"legacy": LEGACY, "modern": MODERN}
    layer = hub.KerasLayer(HANDLE, trainable=True)  # [tfhub-legacy-handle-trainable]
    newer = hub.KerasLayer(NEWER, trainable=True)

    def build(self):
        """Through self, the class, and its name."""
        hub.KerasLayer(self.NEWER, trainable=True)
        hub.KerasLayer(self.HANDLE, trainable=False)
        hub.KerasLayer(self.HANDLE, trainable=self.trainable)  # [tfhub-legacy-handle-trainable]
        hub.KerasLayer(Encoder.HANDLE, trainable=True)  # [tfhub-legacy-handle-trainable]
        hub.KerasLayer(self.handles["modern"], trainable=True)
        hub.KerasLayer(self.handles["legacy"], trainable=True)  # [tfhub-legacy-handle-trainable]
        hub.KerasLayer(self.__class__.NEWER, trainable=True)
        return hub.KerasLayer(Encoder.NEWER, trainable=True)

    @classmethod
    def make(cls):
        """Through cls."""
        hub.KerasLayer(cls.NEWER, trainable=True)
        return hub.KerasLayer(cls.HANDLE, trainable=True)  # [tfhub-legacy-handle-trainable]

    @property
    def url(self):
        """Computed."""
        return LEGACY

    def from_property(self):
        """Through the property."""
        return hub.KerasLayer(self.url, trainable=True)  # [tfhub-legacy-handle-trainable]


class Child(Encoder):
    """Inherits, and overrides one."""

    NEWER = "./model"

    def child(self):
        """Inherited and overridden."""
        hub.KerasLayer(self.HANDLE, trainable=True)  # [tfhub-legacy-handle-trainable]
        return hub.KerasLayer(self.NEWER, trainable=True)


class Repaired(Encoder):
    """Overrides what could not train."""

    HANDLE = MODERN

    def repaired(self):
        """Overridden."""
        hub.KerasLayer(self.HANDLE, trainable=True)
        return hub.KerasLayer(super().NEWER, trainable=True)


class Instance:
    """Instance attributes, set in one method and used in another."""

    def __init__(self, handle=None, large=False):
        self.legacy = LEGACY
        self.modern = MODERN
        self.given = handle
        self._url = MODERN
        if large:
            self.size = MODERN
        else:
            self.size = LEGACY
        self.trainable = True

    def configure(self, url):
        """Changes one."""
        self._url = url

    def build(self):
        """Uses them."""
        hub.KerasLayer(self.modern, trainable=self.trainable)
        hub.KerasLayer(self.given, trainable=True)
        hub.KerasLayer(self._url, trainable=True)
        hub.KerasLayer(self.size, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
        hub.KerasLayer(self.size, trainable=False)
        return hub.KerasLayer(self.legacy, trainable=self.trainable)  # [tfhub-legacy-handle-trainable]


class Defaulted:
    """A constructor's default in an attribute."""

    def __init__(self, handle="https://tfhub.dev/google/nnlm-en-dim128/1"):
        self.handle = handle

    def build(self):
        """A caller can give another."""
        return hub.KerasLayer(self.handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]


class Handle(enum.Enum):
    """Members have values."""

    LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
    MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"


class Text(str, enum.Enum):
    """Members are strings."""

    LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
    MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"


hub.KerasLayer(Handle.LEGACY.value, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(Handle.MODERN.value, trainable=True)
hub.KerasLayer(Handle["MODERN"].value, trainable=True)
hub.KerasLayer(Text.MODERN, trainable=True)
hub.KerasLayer(Text.MODERN.value, trainable=True)
hub.KerasLayer(Text.LEGACY.value, trainable=True)  # [tfhub-legacy-handle-trainable]


@dataclasses.dataclass
class Settings:
    """Fields have defaults."""

    handle: str = "https://tfhub.dev/google/nnlm-en-dim128/1"
    modern: str = "https://tfhub.dev/google/nnlm-en-dim128/2"
    trainable: bool = True
    none: str | None = None

    def build(self):
        """Whoever makes the settings can change them."""
        hub.KerasLayer(self.modern, trainable=self.trainable)
        hub.KerasLayer(self.none, trainable=self.trainable)
        return hub.KerasLayer(self.handle, trainable=self.trainable)  # [tfhub-legacy-handle-trainable:UNDEFINED]


class Row(NamedTuple):
    """Fields have defaults."""

    handle: str
    trainable: bool = True


class Namespace:
    """Settings only."""

    handle = LEGACY
    modern = MODERN


hub.KerasLayer(Namespace.handle, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(Namespace.modern, trainable=True)
hub.KerasLayer(Namespace().handle, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(Namespace().modern, trainable=True)
Namespace.handle = MODERN
hub.KerasLayer(Namespace.modern, trainable=True)


class External(Base):  # noqa: F821
    """A base that is not known may set anything."""

    def build(self):
        """Not known."""
        return hub.KerasLayer(self.handle, trainable=self.trainable)
