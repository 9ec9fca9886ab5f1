"""What exists in which release."""

from __future__ import annotations

import pytest
from packaging.version import Version

from pylint_tfhub.knowledge.timeline import (
    canonical_hub_name,
    graduated_options,
    hub_imports_on,
    hub_name,
    hub_releases,
    hub_submodule,
    parameters,
    tensorflow_releases,
)

GONE_IN_0_16 = [
    "ImageModuleInfo",
    "LatestModuleExporter",
    "Module",
    "ModuleSpec",
    "add_signature",
    "attach_image_module_info",
    "attach_message",
    "create_module_spec",
    "create_module_spec_from_saved_model",
    "get_expected_image_size",
    "get_num_image_channels",
    "image_embedding_column",
    "load_module_spec",
    "register_module_for_export",
    "sparse_text_embedding_column",
    "text_embedding_column",
    "text_embedding_column_v2",
]


@pytest.mark.parametrize(
    ("releases", "count", "oldest", "newest"),
    [
        (hub_releases(), 18, "0.1.0", "0.16.1"),
        (tensorflow_releases(), 100, "1.0.0", "2.21.0"),
    ],
)
def test_releases_are_complete_final_and_sorted(releases, count, oldest, newest):
    assert len(releases) == len(set(releases)) == count
    assert list(releases) == sorted(releases)
    assert (releases[0], releases[-1]) == (Version(oldest), Version(newest))
    assert not any(release.is_prerelease for release in releases)


def test_releases_hold_patches_and_skip_numbers_that_were_never_released():
    known = tensorflow_releases()
    assert Version("2.15.1") in known
    assert Version("2.15.0.post1") in known
    assert Version("1.15.1") not in known
    assert Version("2.16.0") not in known


@pytest.mark.parametrize("name", GONE_IN_0_16)
def test_names_that_0_16_dropped(name):
    found = hub_name(name)
    assert found is not None
    assert found.last == Version("0.15.0")
    assert found.exists_in(Version("0.15.0"))
    assert not found.exists_in(Version("0.16.0"))
    assert not found.exists_in(Version("0.16.1"))


@pytest.mark.parametrize("name", ["KerasLayer", "load", "resolve", "__version__"])
def test_names_that_stay(name):
    found = hub_name(name)
    assert found is not None
    assert found.last is None
    assert found.exists_in(Version("0.16.1"))
    assert found.exists_in(Version("0.17.0"))
    assert found.exists_in(Version("1.0"))


@pytest.mark.parametrize(
    ("name", "first", "before"),
    [
        ("Module", "0.1.0", "0.0.9"),
        ("load", "0.3.0", "0.2.0"),
        ("KerasLayer", "0.3.0", "0.2.0"),
        ("create_module_spec_from_saved_model", "0.2.0", "0.1.1"),
        ("sparse_text_embedding_column", "0.5.0", "0.4.0"),
        ("text_embedding_column_v2", "0.8.0", "0.7.0"),
    ],
)
def test_first_release_of_a_name(name, first, before):
    found = hub_name(name)
    assert found is not None
    assert found.first == Version(first)
    assert found.exists_in(Version(first))
    assert not found.exists_in(Version(before))


@pytest.mark.parametrize(
    "name",
    ["image_embedding_column_v2", "keras_layer", "module", "Modul", "", ".", "a.b.c", "load."],
)
def test_names_that_never_existed(name):
    assert hub_name(name) is None


@pytest.mark.parametrize(
    ("dotted", "canonical"),
    [
        ("Module", "Module"),
        ("module.Module", "Module"),
        ("module.Module.get_signature_names", "Module.get_signature_names"),
        ("module_spec.ModuleSpec", "ModuleSpec"),
        ("keras_layer.KerasLayer", "KerasLayer"),
        ("module_v2.load", "load"),
        ("module.load", "load"),
        ("module_v2.resolve", "resolve"),
        ("feature_column.text_embedding_column", "text_embedding_column"),
        ("feature_column_v2.text_embedding_column_v2", "text_embedding_column_v2"),
        ("estimator.LatestModuleExporter", "LatestModuleExporter"),
        ("native_module.create_module_spec", "create_module_spec"),
        ("native_module.load_module_spec", "load_module_spec"),
        ("module.load_module_spec", "load_module_spec"),
        ("image_util.get_expected_image_size", "get_expected_image_size"),
        ("module.as_module_spec", "module.as_module_spec"),
        ("keras_layer.Module", "keras_layer.Module"),
        ("saved_model_lib.load", "saved_model_lib.load"),
        ("module", "module"),
        ("", ""),
    ],
)
def test_canonical_spelling(dotted, canonical):
    assert canonical_hub_name(dotted) == canonical


def test_a_defining_submodule_leads_to_the_same_entry():
    assert hub_name("module.Module") == hub_name("Module")
    assert hub_name("module_v2.load") == hub_name("load")


@pytest.mark.parametrize(
    "name",
    [
        "estimator",
        "feature_column",
        "feature_column_v2",
        "image_util",
        "meta_graph_lib",
        "module",
        "module_impl",
        "module_spec",
        "native_module",
        "saved_model_lib",
        "saved_model_module",
        "tensor_info",
    ],
)
def test_submodules_that_0_16_dropped(name):
    found = hub_submodule(name)
    assert found is not None
    assert found.exists_in(Version("0.15.0"))
    assert not found.exists_in(Version("0.16.0"))


@pytest.mark.parametrize(
    "name", ["config", "file_utils", "keras_layer", "module_v2", "registry", "resolver", "tf_utils"]
)
def test_submodules_that_stay(name):
    found = hub_submodule(name)
    assert found is not None
    assert found.last is None


def test_submodules_that_went_earlier():
    tools, make = hub_submodule("tools"), hub_submodule("tools.make_image_classifier")
    assert tools is not None
    assert tools.last == Version("0.14.0")
    assert make is not None
    assert make.last == Version("0.13.0")


@pytest.mark.parametrize("name", ["Module", "modules", "", "keras_layer.KerasLayer"])
def test_not_a_submodule(name):
    assert hub_submodule(name) is None


@pytest.mark.parametrize(
    ("hub", "tensorflow"),
    [
        ("0.1.1", "1.15.5"),
        ("0.2.0", "1.13.1"),
        ("0.3.0", "1.13.1"),
        ("0.7.0", "1.13.1"),
        ("0.7.0", "2.13.1"),
        ("0.8.0", "1.14.0"),
        ("0.9.0", "2.2.0"),
        ("0.12.0", "1.15.0"),
        ("0.12.0", "2.2.0"),
        ("0.12.0", "2.11.1"),
        ("0.12.0", "2.13.1"),
        ("0.13.0", "1.15.5"),
        ("0.13.0", "2.14.1"),
        ("0.15.0", "2.15.0.post1"),
        ("0.15.0", "2.15.1"),
        ("0.16.0", "1.15.0"),
        ("0.16.1", "2.15.1"),
        ("0.16.1", "2.16.2"),
        ("0.16.1", "2.21.0"),
        ("0.16.1", "2.99.0"),
        ("0.17.0", "3.0.0"),
    ],
)
def test_releases_that_import_together(hub, tensorflow):
    assert hub_imports_on(Version(hub), Version(tensorflow))


@pytest.mark.parametrize(
    ("hub", "tensorflow"),
    [
        ("0.0.1", "1.15.0"),
        ("0.1.0", "1.13.1"),
        ("0.2.0", "2.0.0"),
        ("0.8.0", "1.13.1"),
        ("0.9.0", "2.14.1"),
        ("0.10.0", "1.14.0"),
        ("0.12.0", "2.14.1"),
        ("0.12.0", "2.15.1"),
        ("0.12.0", "2.16.2"),
        ("0.15.0", "2.16.1"),
        ("0.15.0", "2.21.0"),
        ("0.16.1", "1.14.0"),
        ("0.17.0", "1.14.0"),
    ],
)
def test_releases_that_do_not_import_together(hub, tensorflow):
    assert not hub_imports_on(Version(hub), Version(tensorflow))


def test_every_release_imports_with_some_release_of_the_other():
    for hub in hub_releases():
        assert any(hub_imports_on(hub, tensorflow) for tensorflow in tensorflow_releases())


def test_no_release_with_module_imports_on_tensorflow_2_16():
    module = hub_name("Module")
    assert module is not None
    with_module = [hub for hub in hub_releases() if module.exists_in(hub)]
    assert not any(hub_imports_on(hub, Version("2.16.1")) for hub in with_module)


@pytest.mark.parametrize(
    ("name", "version", "expected"),
    [
        ("Module", "0.1.0", ("spec", "trainable", "name", "tags")),
        ("Module", "0.15.0", ("spec", "trainable", "name", "tags")),
        ("Module.__call__", "0.15.0", ("inputs", "_sentinel", "signature", "as_dict")),
        ("load", "0.3.0", ("handle",)),
        ("load", "0.4.0", ("handle",)),
        ("load", "0.5.0", ("handle", "tags")),
        ("load", "0.9.0", ("handle", "tags", "options")),
        ("load", "0.16.1", ("handle", "tags", "options")),
        ("load", "9.9", ("handle", "tags", "options")),
        ("resolve", "0.16.1", ("handle",)),
        ("load_module_spec", "0.1.0", ("path",)),
        ("KerasLayer", "0.6.0", ("handle", "trainable", "arguments", "**kwargs")),
        ("text_embedding_column", "0.15.0", ("key", "module_spec", "trainable")),
        ("image_embedding_column", "0.8.0", ("key", "module_spec")),
        ("image_embedding_column", "0.9.0", ("key", "module_spec", "image_size")),
        (
            "text_embedding_column_v2",
            "0.15.0",
            ("key", "module_path", "output_key", "trainable"),
        ),
        (
            "sparse_text_embedding_column",
            "0.15.0",
            ("key", "module_spec", "combiner", "default_value", "trainable"),
        ),
        ("create_module_spec", "0.15.0", ("module_fn", "tags_and_args", "drop_collections")),
    ],
)
def test_parameters(name, version, expected):
    assert parameters(name, Version(version)) == expected


def test_parameters_of_keras_layer_grew():
    in_0_8 = parameters("KerasLayer", Version("0.8.0"))
    in_0_9 = parameters("KerasLayer", Version("0.9.0"))
    assert in_0_9 == (*in_0_8[:-1], "load_options", "**kwargs")
    assert in_0_8[:6] == ("handle", "trainable", "arguments", "_sentinel", "tags", "signature")


def test_parameters_where_the_callable_is_missing_are_those_of_the_nearest_release():
    assert parameters("Module", Version("0.16.1")) == parameters("Module", Version("0.15.0"))
    assert parameters("load", Version("0.1.0")) == ("handle",)


@pytest.mark.parametrize("name", ["", "ModuleSpec", "KerasLayer.call", "no_such_name"])
def test_parameters_of_an_unknown_callable(name):
    assert parameters(name, Version("0.16.1")) == ()


def test_the_one_graduated_option():
    (option,) = graduated_options()
    assert option.message == "ConfigProto"
    assert option.experimental_field == option.stable_field == "share_cluster_devices_in_session"
    assert option.experimental_since == Version("1.14.0")
    assert option.stable_since == Version("2.2.0")
