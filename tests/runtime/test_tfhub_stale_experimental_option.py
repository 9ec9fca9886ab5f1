"""W8731: the option has left `experimental`; both fields exist, are apart, and are accepted."""

# Calls of dict() are part of the code under test.
# pylint: disable=use-dict-literal

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import tensorflow as tf

ConfigProto = tf.compat.v1.ConfigProto
OPTION = "share_cluster_devices_in_session"


def assigned() -> ConfigProto:
    config = ConfigProto()
    config.experimental.share_cluster_devices_in_session = True
    return config


def assigned_through_a_name() -> ConfigProto:
    config = ConfigProto()
    experimental = config.experimental
    experimental.share_cluster_devices_in_session = 1
    return config


def copied() -> ConfigProto:
    config = ConfigProto()
    config.experimental.CopyFrom(ConfigProto.Experimental(share_cluster_devices_in_session=True))
    return config


def merged() -> ConfigProto:
    config = ConfigProto()
    config.experimental.MergeFrom(ConfigProto.Experimental(share_cluster_devices_in_session=True))
    return config


def set_by_name() -> ConfigProto:
    config = ConfigProto()
    setattr(config.experimental, "share_cluster_devices_in_session", True)
    return config


def passed_as_message() -> ConfigProto:
    return ConfigProto(experimental=ConfigProto.Experimental(share_cluster_devices_in_session=True))


def passed_as_dict() -> ConfigProto:
    return ConfigProto(experimental={"share_cluster_devices_in_session": True})


def passed_as_dict_call() -> ConfigProto:
    return ConfigProto(experimental=dict(share_cluster_devices_in_session=True))


@pytest.mark.parametrize(
    "experimental",
    [
        assigned,
        assigned_through_a_name,
        copied,
        merged,
        set_by_name,
        passed_as_message,
        passed_as_dict,
        passed_as_dict_call,
    ],
)
def test_experimental_spelling_sets_only_the_experimental_field(
    experimental: Callable[[], ConfigProto],
) -> None:
    config = experimental()
    assert config.experimental.share_cluster_devices_in_session is True
    assert config.share_cluster_devices_in_session is False


def stable_assigned() -> ConfigProto:
    config = ConfigProto()
    config.share_cluster_devices_in_session = True
    return config


def stable_passed() -> ConfigProto:
    return ConfigProto(share_cluster_devices_in_session=True)


def stable_set_by_name() -> ConfigProto:
    config = ConfigProto()
    setattr(config, "share_cluster_devices_in_session", True)
    return config


@pytest.mark.parametrize("stable", [stable_assigned, stable_passed, stable_set_by_name])
def test_stable_spelling_sets_only_the_stable_field(stable: Callable[[], ConfigProto]) -> None:
    config = stable()
    assert config.share_cluster_devices_in_session is True
    assert config.experimental.share_cluster_devices_in_session is False


def test_message_can_not_be_assigned() -> None:
    with pytest.raises(AttributeError):
        ConfigProto().experimental = ConfigProto.Experimental()


def test_misspelt_option_fails_in_both_places() -> None:
    with pytest.raises(AttributeError):
        ConfigProto().experimental.share_cluster_device_in_session = True
    with pytest.raises(AttributeError):
        ConfigProto().share_cluster_device_in_session = True
    with pytest.raises(ValueError, match='has no "share_cluster_device_in_session" field'):
        ConfigProto(share_cluster_device_in_session=True)


def test_no_other_option_of_the_config_has_left_experimental() -> None:
    assert field_names(ConfigProto) & field_names(ConfigProto.Experimental) == {OPTION}


@pytest.mark.parametrize(
    "message", [tf.compat.v1.GPUOptions, tf.compat.v1.RunOptions], ids=["GPUOptions", "RunOptions"]
)
def test_no_option_of_the_sister_messages_has(message: Any) -> None:
    assert not field_names(message) & field_names(message.Experimental)


def test_similar_option_is_still_experimental() -> None:
    ConfigProto().experimental.share_session_state_in_clusterspec_propagation = True
    with pytest.raises(AttributeError):
        ConfigProto().share_session_state_in_clusterspec_propagation = True


def field_names(message: Any) -> set[str]:
    return {field.name for field in message.DESCRIPTOR.fields}
