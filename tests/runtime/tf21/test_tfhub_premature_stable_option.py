"""E8732: before TensorFlow 2.2 the option stands under `experimental` only.

Written for Python 3.7, the newest that TensorFlow 2.1 runs on.
"""

import pytest
import tensorflow as tf

ConfigProto = tf.compat.v1.ConfigProto
OPTION = "share_cluster_devices_in_session"


def test_assigning_the_stable_option_fails():
    session_config = tf.compat.v1.ConfigProto()
    with pytest.raises(AttributeError, match=OPTION):
        session_config.share_cluster_devices_in_session = True


def test_reading_the_stable_option_fails():
    with pytest.raises(AttributeError, match=OPTION):
        print(ConfigProto().share_cluster_devices_in_session)


def test_setting_the_stable_option_by_name_fails():
    with pytest.raises(AttributeError, match=OPTION):
        setattr(ConfigProto(), "share_cluster_devices_in_session", True)


def test_passing_the_stable_option_fails():
    with pytest.raises(ValueError, match=f'has no "{OPTION}" field'):
        tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)


def test_setting_it_on_the_config_of_an_estimator_fails(monkeypatch):
    cluster = (
        '{"cluster": {"chief": ["a:1"], "ps": ["b:1"]}, "task": {"type": "chief", "index": 0}}'
    )
    monkeypatch.setenv("TF_CONFIG", cluster)
    run_config = tf.estimator.RunConfig()
    with pytest.raises(AttributeError, match=OPTION):
        run_config.session_config.share_cluster_devices_in_session = True


def test_field_is_only_in_experimental():
    assert OPTION not in ConfigProto.DESCRIPTOR.fields_by_name
    assert OPTION in ConfigProto.Experimental.DESCRIPTOR.fields_by_name


# Instead


def test_experimental_option_works():
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.share_cluster_devices_in_session = True
    assert session_config.experimental.share_cluster_devices_in_session is True


def test_experimental_option_can_be_passed():
    session_config = tf.compat.v1.ConfigProto(
        experimental=ConfigProto.Experimental(share_cluster_devices_in_session=True)
    )
    assert session_config.experimental.share_cluster_devices_in_session is True


def test_guarded_option_works():
    """Both spellings behind a test for the field: what code for several releases does."""
    session_config = tf.compat.v1.ConfigProto()
    if hasattr(session_config, "share_cluster_devices_in_session"):
        pytest.fail("this branch belongs to newer releases")
    else:
        session_config.experimental.share_cluster_devices_in_session = True
