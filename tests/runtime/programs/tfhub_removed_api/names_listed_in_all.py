"""`__all__` of release 0.16 still lists seventeen names that the library does not have, so that
`from tensorflow_hub import *` fails and brings nothing at all.
"""

import tensorflow_hub as hub

namespace = {}
missing = {name for name in hub.__all__ if not hasattr(hub, name)}
release = tuple(int(part) for part in hub.__version__.split(".")[:2])

if release < (0, 16):
    exec("from tensorflow_hub import *", namespace)
    assert missing == set()
    assert namespace["Module"] is getattr(hub, "Module")
else:
    try:
        exec("from tensorflow_hub import *", namespace)
    except AttributeError as error:
        observed = str(error)
    assert observed == "module 'tensorflow_hub' has no attribute 'LatestModuleExporter'"
    assert "KerasLayer" not in namespace
    assert len(missing) == 17
    assert "Module" in missing and "text_embedding_column_v2" in missing

assert "eval_function_for_module" not in hub.__all__
