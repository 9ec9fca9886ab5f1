"""What can be known of a model: the words in which every source of facts answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from pylint_tfhub.findings import Confidence


class HandleFormat(Enum):
    """The format of a model on disk."""

    TF1_HUB = "TF1 Hub format"
    TF1_SAVED_MODEL = "TF1 SavedModel"
    TF2_SAVED_MODEL = "TF2 SavedModel"
    SAVED_MODEL = "SavedModel"
    """A SavedModel of which it is not known whether TF1 or TF2 wrote it."""

    @property
    def code(self) -> str:
        """How files and options spell it: "tf1-hub", "tf1-saved-model", and so on."""
        return self.name.lower().replace("_", "-")

    @classmethod
    def from_code(cls, code: str) -> HandleFormat:
        """Return the format of this spelling; raises ValueError, which names the known ones."""
        for each in cls:
            if each.code == code:
                return each
        known = ", ".join(each.code for each in cls)
        raise ValueError(f"{code!r} is no format of models; known are {known}")


class Encoding(Enum):
    """How a signature's tensor is stored, which decides the keywords of the loaded signature."""

    DENSE = "dense"
    SPARSE = "sparse"
    COMPOSITE = "composite"
    """A ragged tensor, or another one made of several."""


@dataclass(frozen=True)
class Tensor:
    """An input or output of a signature.

    `dtype` is TensorFlow's own name ("float32", "string"). A dimension of `shape` is None where any
    size goes; `shape` is None where even the rank is open. `components` counts the tensors that
    make up a composite one, and is 1 for the others.
    """

    name: str
    dtype: str
    shape: tuple[int | None, ...] | None
    encoding: Encoding = Encoding.DENSE
    components: int = 1

    @property
    def keywords(self) -> tuple[str, ...]:
        """The keyword arguments of the signature that hub.load returns, for an input.

        Observed on models loaded by TensorFlow 2.15 to 2.21; see load_v1_in_v2._extract_signatures.
        """
        match self.encoding:
            case Encoding.SPARSE:
                parts = ("indices", "values", "dense_shape")
                return tuple(f"{self.name}_{part}" for part in parts)
            case Encoding.COMPOSITE:
                return tuple(f"{self.name}_component_{n}" for n in range(self.components))
            case Encoding.DENSE:
                return (self.name,)


@dataclass(frozen=True)
class Signature:
    """A named function of a model; its inputs and outputs by name, None where not known."""

    name: str
    inputs: tuple[Tensor, ...] | None = None
    outputs: tuple[Tensor, ...] | None = None


@dataclass(frozen=True)
class ModelDescription:
    """What a model's own files say of it; None stands for what was not read.

    `tags` are the tags of each of its graphs (MetaGraphs), sorted. `signatures` are all those of
    the graph that is loaded when no tags are asked for, sorted by name. `is_callable` tells whether
    what hub.load returns can be called; `trainable_variables` how many variables the model offers
    for training: to hub.KerasLayer in a TF2 SavedModel, to hub.Module in the TF1 Hub format.
    `needs_import` are the packages that register operations of the model.
    """

    format: HandleFormat
    tags: tuple[tuple[str, ...], ...] | None = None
    signatures: tuple[Signature, ...] | None = None
    is_callable: bool | None = None
    trainable_variables: int | None = None
    needs_import: tuple[str, ...] | None = None


class FactSource(Enum):
    """Where the facts about a handle come from, in the order in which they are asked.

    DECLARED: the project's pyproject.toml. LOCKED: its tfhub.lock. DIRECTORY: the model's files,
    which the handle names. CACHE: the copy that tensorflow_hub downloaded on this machine.
    CATALOGUE: the metadata that tfhub.dev published. STORE: what an earlier probe found. NETWORK:
    what the model's host answered just now. ADDRESS: the framework part of a Kaggle address, a
    strong hint but no proof.
    """

    DECLARED = "declared"
    LOCKED = "locked"
    DIRECTORY = "directory"
    CACHE = "cache"
    CATALOGUE = "catalogue"
    STORE = "store"
    NETWORK = "network"
    ADDRESS = "address"

    @property
    def phrase(self) -> str:
        """How a message says where a fact comes from, as in "a SavedModel (by its address)"."""
        return _PHRASES[self]

    @property
    def confidence(self) -> Confidence:
        """How sure a verdict can be that rests on this source.

        What the project and the catalogue say holds on every machine; a copy, an earlier answer
        and an address can differ from what the program will load.
        """
        match self:
            case (
                FactSource.DECLARED
                | FactSource.LOCKED
                | FactSource.DIRECTORY
                | FactSource.CATALOGUE
            ):
                return Confidence.HIGH
            case _:
                return Confidence.INFERENCE


_PHRASES = {
    FactSource.DECLARED: "as pyproject.toml declares",
    FactSource.LOCKED: "by tfhub.lock",
    FactSource.DIRECTORY: "by its files",
    FactSource.CACHE: "by the copy in the TF Hub cache",
    FactSource.CATALOGUE: "by the tfhub.dev catalogue",
    FactSource.STORE: "as probed before",
    FactSource.NETWORK: "as its host answers",
    FactSource.ADDRESS: "by its address",
}


@dataclass(frozen=True)
class ModelFacts:
    """What is known of the model behind a handle.

    `handle` is the handle as written, and `source` what the format rests on. `format` is None where
    the publisher's metadata contradict each other. `key` is the handle's entry in the catalogue,
    None for a model outside it and for an address without a version. `fine_tunable` is what the
    publisher says of the model; it does not say that the new API can train it. `successor` is the
    key of the newest TF2 SavedModel that takes the model's place and `successor_kind` either
    "same-path" (a later version of it) or "renamed" (another path, where inputs and outputs can
    differ). `needs_import` are packages whose import registers operations of the model.
    `signatures` are those that its page names, or all of them where there is a `description`, which
    is what the model itself was seen to be, that lists them. `deleted` tells that it can no longer
    be downloaded.
    """

    handle: str
    source: FactSource
    format: HandleFormat | None
    key: str | None = None
    fine_tunable: bool | None = None
    successor: str | None = None
    successor_kind: str | None = None
    needs_import: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    deleted: bool = False
    description: ModelDescription | None = None

    @property
    def is_callable(self) -> bool | None:
        """Whether what hub.load returns can be called; None where that is not known."""
        return self.description.is_callable if self.description is not None else None

    @classmethod
    def of(
        cls, handle: str, seen: ModelDescription, source: FactSource, published: ModelFacts | None
    ) -> ModelFacts:
        """Return what a source saw of a model, with what is `published` of it besides."""
        facts = published or cls(handle, source, seen.format)
        return replace(
            facts,
            source=source,
            format=seen.format,
            needs_import=facts.needs_import if seen.needs_import is None else seen.needs_import,
            signatures=facts.signatures if seen.signatures is None else seen.signatures,
            description=seen,
        )
