"""Asking for the name, or catching its absence."""
import contextlib
import logging

import tensorflow_hub as hub

OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"

try:
    module = hub.Module(OLD)
except AttributeError:
    module = hub.load(OLD)

try:
    module = hub.Module(OLD)
except (ImportError, AttributeError):
    module = hub.load(OLD)

try:
    module = hub.Module(OLD)
except Exception as error:
    logging.info("falling back to load: %s", error)
    module = hub.load(OLD)

try:
    module = hub.Module(OLD)
except:
    module = hub.KerasLayer(OLD)

try:
    from tensorflow_hub import Module
except ImportError:
    from tensorflow_hub import load as Module

try:
    from tensorflow_hub import text_embedding_column
except (ImportError, AttributeError):
    text_embedding_column = None

try:
    import tensorflow_hub.native_module
except ModuleNotFoundError:
    pass

with contextlib.suppress(AttributeError):
    module = hub.Module(OLD)

if hasattr(hub, "Module"):
    module = hub.Module(OLD)
else:
    module = hub.load(OLD)

if not hasattr(hub, "Module"):
    module = hub.load(OLD)
else:
    module = hub.Module(OLD)

module = hub.Module(OLD) if hasattr(hub, "Module") else hub.load(OLD)
module = hasattr(hub, "Module") and hub.Module(OLD)
module = not hasattr(hub, "Module") or hub.Module(OLD)
HAS_MODULE = hasattr(hub, "Module")
if HAS_MODULE:
    module = hub.Module(OLD)
if HAS_MODULE and OLD:
    module = hub.Module(OLD)
loader = getattr(hub, "Module", None) or hub.load
if "Module" in dir(hub):
    module = hub.Module(OLD)


def early():
    """Returns before."""
    if not hasattr(hub, "Module"):
        return hub.load(OLD)
    return hub.Module(OLD)


def checked():
    """Asserts before."""
    assert hasattr(hub, "Module")
    return hub.Module(OLD)


def refuses():
    """Raises before."""
    if not hasattr(hub, "Module"):
        raise RuntimeError("hub.Module is gone; install tensorflow_hub<0.16")
    module = hub.Module(OLD)
    return lambda: hub.Module(module)


def in_loop(urls):
    """Skips."""
    for url in urls:
        if not hasattr(hub, "Module"):
            continue
        yield hub.Module(url)


def does_not_help(urls):
    """None of these keeps the use from failing."""
    try:
        hub.Module(OLD)  # [tfhub-removed-api]
    except ValueError:
        hub.load(OLD)
    try:
        hub.Module(OLD)  # [tfhub-removed-api]
    except ImportError:
        hub.load(OLD)
    try:
        hub.Module(OLD)  # [tfhub-removed-api]
    except (KeyError, OSError):
        hub.load(OLD)
    try:
        hub.Module(OLD)  # [tfhub-removed-api]
    finally:
        hub.load(OLD)
    try:
        hub.load(OLD)
    except AttributeError:
        hub.Module(OLD)  # [tfhub-removed-api]
    try:
        hub.load(OLD)
    except AttributeError:
        hub.load(OLD)
    else:
        hub.Module(OLD)  # [tfhub-removed-api]
    try:
        hub.load(OLD)
    except AttributeError:
        hub.load(OLD)
    finally:
        hub.Module(OLD)  # [tfhub-removed-api]
    try:
        from tensorflow_hub import Module  # [tfhub-removed-api]
    except AttributeError:
        from tensorflow_hub import load as Module
    with contextlib.suppress(ImportError):
        hub.Module(OLD)  # [tfhub-removed-api]
    if hasattr(hub, "load"):
        hub.Module(OLD)  # [tfhub-removed-api]
    if hasattr(urls, "Module"):
        hub.Module(OLD)  # [tfhub-removed-api]
    if not hasattr(hub, "Module"):
        hub.Module(OLD)  # [tfhub-removed-api]
    if hasattr(hub, "Module") or urls:
        hub.Module(OLD)  # [tfhub-removed-api]
    if hasattr(hub, "Module"):
        hub.load(OLD)
    hub.Module(OLD)  # [tfhub-removed-api]


def later():
    """The function runs when the try is long over."""
    try:
        def build():
            return hub.Module(OLD)  # [tfhub-removed-api]
    except AttributeError:
        def build():
            return hub.load(OLD)
    return build


def reraises():
    """Catches only to fail again, in a nicer way."""
    try:
        return hub.Module(OLD)
    except AttributeError as error:
        raise RuntimeError("needs tensorflow_hub<0.16") from error
