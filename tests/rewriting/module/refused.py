"""What is left alone: each function has no certain equivalent, or cannot be seen in full."""

import contextlib
import functools

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


def returned(handle):
    m = hub.Module(handle)
    return m


def given_away(handle, x):
    m = hub.Module(handle)
    helper(m)
    return m(x)


def in_a_list(handle, x):
    modules = [hub.Module(handle)]
    return modules[0](x)


def on_another_object(handle, model):
    model.encoder = hub.Module(handle)


def of_two(handle, other, x, flag):
    if flag:
        m = hub.Module(handle)
    else:
        m = make(other)
    return m(x)


def chosen(handle, x, flag):
    m = hub.Module(handle) if flag else len
    return m(x)


def guarded(handle, x):
    try:
        m = hub.Module(handle)
    except OSError:
        m = len
    return m(x)


def more_arguments(handle, x, **kwargs):
    return hub.Module(handle, **kwargs)(x)


def more_arguments_of_the_call(handle, x, *args, **kwargs):
    m = hub.Module(handle)
    return m(x, **kwargs), m(*args)


def unknown_argument(handle, x):
    return hub.Module(handle)(x, training=True)


def restored_by_name(handle, x):
    m = hub.Module(handle, name="encoder")
    saver = tf.compat.v1.train.Saver()
    return m(x), saver


def sparse(handle):
    x = tf.compat.v1.sparse_placeholder(tf.int64)
    return hub.Module(handle)(x), hub.Module(handle)({"x": x})


def in_an_f_string(handle, x):
    m = hub.Module(handle)
    return f"{m(x)}"


def by_text(handle, x):
    class Encoder:
        def __init__(self):
            self.encoder = hub.Module(handle)

        def run(self):
            return getattr(self, "encoder")(x)


def from_outside(handle, x):
    class Encoder:
        def __init__(self):
            self.encode_all = hub.Module(handle)

    return Encoder().encode_all(x, signature="s")


def in_a_class(handle, x):
    class Encoder:
        encode = hub.Module(handle)

    return Encoder.encode(x)


def set_twice(handle, x):
    class Encoder:
        def __init__(self):
            self.first = hub.Module(handle)

        def other(self, function):
            self.first = function

        def run(self):
            return self.first(x)


def variables(handle):
    m = hub.Module(handle)
    return m.variable_map


def exported(handle, session):
    m = hub.Module(handle)
    m.export("directory", session)


def ignored_argument(handle, x):
    return hub.Module(handle)(x, "named")


def dict_or_not(handle, x, flag):
    return hub.Module(handle)(x, as_dict=flag)


def paths_of_files(handle):
    m = hub.Module(handle)
    return m(signature="tokenization_info", as_dict=True)


def path_of_a_file(handle):
    return hub.Module(handle)(signature="spm_path")


def signature_in_a_variable(handle, x):
    m = hub.Module(handle)
    name = "named"
    return m(x, signature=name)


def array_for_two(handle):
    m = hub.Module(handle)
    x = np.ones([2, 3])
    return m(x), m(x, signature="named")


def tensor_or_dict(handle, x):
    m = hub.Module(handle)
    return m(x), m(x, signature="named")


def whole_numbers(handle):
    m = hub.Module(handle)
    return m([[1, 2]]), m({"x": 3})


def lists_elsewhere(handle):
    inputs = {"x": [1.0, 2.0]}
    return hub.Module(handle)(inputs)


def by_another_name(handle, x):
    make = hub.Module
    return make(handle)(x)


def in_part(handle, x):
    make = functools.partial(hub.Module, handle)
    return make()(x)


def a_spec(module_spec, x):
    return hub.Module(module_spec)(x)


def a_spec_of_its_own(x):
    return hub.Module(hub.create_module_spec(function))(x)


def a_spec_used_otherwise(handle, x):
    loaded = hub.load_module_spec(handle)
    publish(loaded)
    return hub.Module(loaded)(x)


def descriptions_kept(handle):
    m = hub.Module(handle)
    return m.get_input_info_dict()


def unpacked(handles):
    one, other = hub.Module(handles[0]), hub.Module(handles[1])
    return one, other


def assigned_twice(handle, x):
    one = other = hub.Module(handle)
    return one(x), other(x)


def tensorflow_of_its_own(handle, tf):
    return hub.Module(handle)(["text"])


def in_a_submodule(handle, x):
    return hub.module.Module(handle)(x)


def reached_by_its_dict(handle, x):
    class Encoder:
        def __init__(self):
            self.by_dict = hub.Module(handle)

        def run(self):
            return self.__dict__["by_dict"](x) + vars(self)["by_dict"](x)


def read_beside(handle, x):
    class Encoder:
        def __init__(self):
            self.beside = hub.Module(handle)

    class Mixin:
        def run(self):
            return self.beside(x, signature="s")


def whole_numbers_repeated(handle):
    return hub.Module(handle)([0] * 3)


def expected_to_fail(handle, x, test):
    m = hub.Module(handle)
    with test.assertRaises(RuntimeError):
        m(x)


def may_fail(handle, x):
    with contextlib.suppress(RuntimeError):
        return hub.Module(handle)(x)
