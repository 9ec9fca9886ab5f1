"""What a rule may ask about one file: facts about its code, the target and the models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import Arguments, LibraryCall, bind
from pylint_tfhub.analysis.guards import Guards, Window
from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.names import HUB, TENSORFLOW, hub_member
from pylint_tfhub.analysis.objects import Objects
from pylint_tfhub.analysis.options import Options
from pylint_tfhub.analysis.sessions import Sessions
from pylint_tfhub.analysis.values import Constant, Result, Value, Values
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.libraries import Library
from pylint_tfhub.knowledge.models import HandleFormat, ModelFacts
from pylint_tfhub.knowledge.targets import Target
from pylint_tfhub.lookup import FileModels

_TF1_HANDLES = {
    "Module": "spec",
    "load_module_spec": "path",
    "text_embedding_column": "module_spec",
    "sparse_text_embedding_column": "module_spec",
    "image_embedding_column": "module_spec",
}
SAVED_MODELS = frozenset(
    {HandleFormat.TF2_SAVED_MODEL, HandleFormat.SAVED_MODEL, HandleFormat.TF1_SAVED_MODEL}
)


@dataclass(frozen=True)
class Misuse:
    """A SavedModel where only the TF1 Hub format can be read."""

    node: nodes.NodeNG
    """The expression that gives the handle."""
    model: ModelFacts
    value: Value
    alternatives: bool
    """Whether the handle can also be another one."""


class Context:
    """One file, one target. Everything is worked out when first asked for, and once."""

    def __init__(self, module: ModuleFacts, target: Target, models: FileModels) -> None:
        self.module = module
        self.target = target
        self.guards = Guards(module, Window(target.tensorflow, target.hub))
        module.runs = lambda node: self.window(node).reachable
        self.models = models

    @cached_property
    def calls(self) -> list[LibraryCall]:
        """The calls of libraries' functions and classes, in the order of the text."""
        return self.module.library_calls

    @cached_property
    def hub_calls(self) -> list[LibraryCall]:
        """The calls of TensorFlow Hub's own functions and classes."""
        return [call for call in self.calls if hub_member(call.name) is not None]

    @cached_property
    def call_by_reference(self) -> dict[nodes.NodeNG, LibraryCall]:
        """The calls of TensorFlow Hub by the expression that names what is called."""
        return {call.node.func: call for call in self.hub_calls}

    @cached_property
    def objects(self) -> Objects:
        """How the objects that library calls make are used in the file."""
        return Objects(self.module)

    @cached_property
    def sessions(self) -> Sessions:
        """Estimators and sessions, with their configurations."""
        return Sessions(self.module, self.calls, self.model, self.module.runs)

    @cached_property
    def saved_models_in_tf1_api(self) -> list[tuple[LibraryCall, Misuse]]:
        """The calls that give a SavedModel to a TF1 name which the target still has."""
        found = []
        for call in self.hub_calls:
            member = hub_member(call.name) or ""
            known = timeline.hub_name(member)
            if member not in _TF1_HANDLES or known is None:
                continue
            if any(known.exists_in(release) for release in self.window(call.node).hub):
                misuse = self._misuse(call, _TF1_HANDLES[member])
                if misuse is not None:
                    found.append((call, misuse))
        return found

    def _misuse(self, call: LibraryCall, parameter: str) -> Misuse | None:
        arguments = self.hub_arguments(call)
        values, node = arguments.values(parameter), arguments.node(parameter)
        if values is None or node is None:
            return None
        known = [(self.model(handle), value) for handle, value in self.handles_in(values)]
        bad = [(m, value) for m, value in known if m is not None and m.format in SAVED_MODELS]
        if not bad:
            return None
        model, value = min(bad, key=lambda item: item[1].confidence)
        others = len(bad) < len(values.items) or not values.complete
        return Misuse(node, model, value, others)

    def window(self, node: nodes.NodeNG) -> Window:
        """The releases of the target that can reach ``node``."""
        return self.guards.window(node)

    def is_guarded_from(self, node: nodes.NodeNG, release: Version) -> bool:
        """Whether the code does something else in place of ``node`` from this release of hub on."""
        return all(other < release for other in self._guards_of_all_releases.window(node).hub)

    @cached_property
    def _guards_of_all_releases(self) -> Guards:
        window = Window(Library.TENSORFLOW.releases(), Library.HUB.releases())
        return Guards(self.module, window, refusals=False)

    def hub_arguments(self, call: LibraryCall) -> Arguments:
        """The arguments of a call of TensorFlow Hub by the target's parameter names."""
        member = hub_member(call.name) or ""
        known = timeline.hub_name(member)
        release = self.target.hub[-1]
        if known is not None and known.last is not None:
            release = min(release, known.last)
        return call.arguments(timeline.parameters(member, release))

    def model(self, handle: str) -> ModelFacts | None:
        """What is known about the model behind a handle; None if nothing is."""
        return self.models.facts(handle)

    @cached_property
    def options(self) -> Options:
        """The session options that the file sets."""
        return Options(self.module)

    def supposing(self, handle: str, model_format: HandleFormat) -> Context:
        """The same file and target, if the model behind a handle had this format."""
        return Context(self.module, self.target, self.models.supposing(handle, model_format))

    def handles_in(self, values: Values | None) -> Iterator[tuple[str, Value]]:
        """The handles among ``values``, no surer than what is known of their models.

        ``hub.resolve(handle)`` stands for its handle.
        """
        for value in values or ():
            match value.payload:
                case Constant(value=str() as handle):
                    model = self.model(handle)
                    yield handle, value.weakened(model.source.confidence) if model else value
                case Result(callee=callee) as result if hub_member(callee) == "resolve":
                    inner = bind(result.calls, ("handle",), result.module, result.frame)
                    for handle, origin in self.handles_in(inner.values("handle")):
                        yield handle, origin.weakened(value.confidence, value.conditions)
                case _:
                    pass

    def format_of(self, handle: str) -> HandleFormat | None:
        """The format of the model behind a handle, if it is known."""
        model = self.model(handle)
        return model.format if model is not None else None

    def alias(self, library: str) -> str:
        """What the file calls ``tensorflow`` or ``tensorflow_hub``; the usual alias if nothing.

        The full name where the file only imports from the library.
        """
        usual = {HUB: "hub", TENSORFLOW: "tf"}.get(library, library)
        imported = any(
            isinstance(node, nodes.ImportFrom) and node.modname == library
            for node in self.module.index.imports
        )
        return next(self._aliases(library), library if imported else usual)

    def _aliases(self, library: str) -> Iterator[str]:
        wanted = {library, f"{library}.compat.v1", f"{library}.compat.v2"}
        for node in self.module.index.imports:
            if isinstance(node, nodes.Import):
                for name, alias in node.names:
                    if name in wanted and (alias or name == library):
                        yield alias or name
