"""What exists in which release of tensorflow_hub and tensorflow."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from packaging.version import Version

from pylint_tfhub.knowledge.tables import read_rows


@dataclass(frozen=True)
class HubName:
    """A public name or an importable submodule of tensorflow_hub.

    `name` is the canonical spelling without `tensorflow_hub.`; `first` and `last` are the first and
    the last release in which it can be used. `last` is None while the newest release has it.
    Source: the wheels of all 18 releases, 0.1.0 to 0.16.1. That a name is listed in `__all__` does
    not count: 0.16 lists 17 names which it no longer has.
    """

    name: str
    first: Version
    last: Version | None

    def exists_in(self, version: Version) -> bool:
        """Tell whether the given tensorflow_hub release has the name.

        A release newer than all known ones is taken to have what the newest known one has.
        """
        return self.first <= version and (self.last is None or version <= self.last)


@dataclass(frozen=True)
class GraduatedOption:
    """A field of `message.experimental` that now exists on `message` itself.

    `experimental_since` and `stable_since` are the first tensorflow releases with each spelling.
    Source: fields read by introspection on TF 1.13.1, 1.14.0, 1.15.5, 2.0.0, 2.1.0, 2.2.0, 2.9.3 to
    2.12.1, 2.15.1, 2.16.2 and 2.21.0.
    """

    message: str
    experimental_field: str
    stable_field: str
    experimental_since: Version
    stable_since: Version


@dataclass(frozen=True)
class _ImportRange:
    """TensorFlow releases on which hub releases from `hub` on can be imported."""

    hub: Version
    tensorflow_first: Version
    tensorflow_before: Version | None


@cache
def hub_releases() -> tuple[Version, ...]:
    """Return every final release of tensorflow-hub, oldest first."""
    return _releases("tensorflow-hub")


@cache
def tensorflow_releases() -> tuple[Version, ...]:
    """Return every final release of tensorflow from 1.0.0 on, oldest first."""
    return _releases("tensorflow")


def hub_name(dotted: str) -> HubName | None:
    """Return what is known of a public name, or None if tensorflow_hub never had it.

    Takes the public spelling ("Module") and that of the defining submodule ("module.Module"),
    both without the leading `tensorflow_hub.`.
    """
    return _names().get(canonical_hub_name(dotted))


def hub_submodule(name: str) -> HubName | None:
    """Return what is known of an importable submodule ("keras_layer"), or None."""
    return _submodules().get(name)


def canonical_hub_name(dotted: str) -> str:
    """Return the public spelling of a name: "module.Module" gives "Module".

    What follows the name is kept ("module.Module.export" gives "Module.export"); anything that
    has no shorter public spelling is returned as it is.
    """
    module, _, rest = dotted.partition(".")
    name, dot, attribute = rest.partition(".")
    if (module, name) in _definitions():
        return name + dot + attribute
    return dotted


def hub_imports_on(hub: Version, tensorflow: Version) -> bool:
    """Tell whether a tensorflow_hub release can be imported on a tensorflow release.

    True if some set of other packages that this tensorflow allows makes the import work.
    `data/hub_imports.tsv` says for each range what was seen and what is only assumed. In short:
    0.3 to 0.12 import up to TF 2.13 (on 2.12 and 2.13 only beside protobuf below 4), 0.13 to 0.15
    up to TF 2.15, 0.16 and later on every TF from 1.15.
    """
    ranges = [known for known in _import_ranges() if known.hub <= hub]
    if not ranges:
        return False
    first, before = ranges[-1].tensorflow_first, ranges[-1].tensorflow_before
    return first <= tensorflow and (before is None or tensorflow < before)


def parameters(callable_name: str, version: Version) -> tuple[str, ...]:
    """Return the parameters of a public callable in a tensorflow_hub release, without `self`.

    "Module" is the constructor, "Module.__call__" calls the object. A leading `*` marks a parameter
    that is keyword only and `**kwargs` ends a list that takes any other keyword. For a release
    without the callable the list of the nearest release that has it is returned, and nothing for
    a callable that is not in the table.
    Source: the signatures in the wheels of all 18 releases, 0.1.0 to 0.16.1.
    """
    history = _parameters().get(callable_name, ())
    known = [names for first, names in history if first <= version]
    if known:
        return known[-1]
    return history[0][1] if history else ()


@cache
def graduated_options() -> tuple[GraduatedOption, ...]:
    """Return the options that have left `.experimental`; there is one.

    `share_cluster_devices_in_session` is the only field that ConfigProto shares with
    ConfigProto.Experimental, and GPUOptions and RunOptions share none with theirs (read by
    introspection on TF 2.2.0, 2.15.1 and 2.21.0).
    """
    return tuple(
        GraduatedOption(message, experimental, stable, Version(since), Version(stable_since))
        for message, experimental, stable, since, stable_since in read_rows("graduated_options.tsv")
    )


def _releases(distribution: str) -> tuple[Version, ...]:
    found = (Version(release) for name, release in _release_rows() if name == distribution)
    return tuple(sorted(found))


@cache
def _release_rows() -> list[list[str]]:
    return read_rows("releases.tsv")


@cache
def _api_rows() -> list[list[str]]:
    return read_rows("hub_api.tsv")


def _api(wanted: str) -> dict[str, HubName]:
    return {
        name: HubName(name, Version(first), Version(last) if last else None)
        for kind, name, first, last, _ in _api_rows()
        if kind == wanted
    }


@cache
def _names() -> dict[str, HubName]:
    return _api("name")


@cache
def _submodules() -> dict[str, HubName]:
    return _api("submodule")


@cache
def _definitions() -> frozenset[tuple[str, str]]:
    """Return the pairs (submodule, public name) under which a name was ever defined."""
    return frozenset(
        (module, name)
        for kind, name, _, _, modules in _api_rows()
        if kind == "name"
        for module in modules.split(",")
    )


@cache
def _import_ranges() -> tuple[_ImportRange, ...]:
    return tuple(
        _ImportRange(Version(hub), Version(first), Version(before) if before else None)
        for hub, first, before, _ in read_rows("hub_imports.tsv")
    )


@cache
def _parameters() -> dict[str, tuple[tuple[Version, tuple[str, ...]], ...]]:
    history: dict[str, tuple[tuple[Version, tuple[str, ...]], ...]] = {}
    for name, first, names in read_rows("hub_parameters.tsv"):
        entry = (Version(first), tuple(names.split(",")) if names else ())
        history[name] = (*history.get(name, ()), entry)
    return history
