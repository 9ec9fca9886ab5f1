"""Code made to be hard: recursive, deep, huge. It is read in bounded work, without a crash.

Work is counted as lines of the package that run, so that no test depends on a clock.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.analysis.linting import Outcome, lint

LEGACY = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1"
REPORTED = "tfhub-legacy-handle-trainable"
HEAD = "import tensorflow_hub as hub\n"
SENTINEL = f'\nhub.KerasLayer("{LEGACY}", trainable=True)\n'
MANY = 10_000

# What astroid itself says of deep code.
pytestmark = pytest.mark.filterwarnings("ignore:Astroid was unable to transform")


def check(folder: Path, code: str, *, count: bool = False, sentinel: bool = True) -> Outcome:
    """Lint ``code`` followed by a line that is certainly reported, and is if nothing failed."""
    path = folder / "case.py"
    text = HEAD + textwrap.dedent(code) + (SENTINEL if sentinel else "")
    path.write_text(text, encoding="utf-8")
    outcome = lint(path, count=count)
    assert not outcome.faults
    if sentinel:
        assert (REPORTED, len(text.splitlines())) in outcome.found
    return outcome


def assert_linear(folder: Path, make: Callable[[int], str], size: int = 60) -> None:
    """Four times as much code costs at most some five times as much work."""
    small = check(folder, make(size), count=True).work
    large = check(folder, make(size * 4), count=True).work
    assert small > 0
    assert large < small * 5.5, (small, large)


# -- what refers to itself ---------------------------------------------------------------------

RECURSIVE = {
    "constants": "A = B\nB = A\nhub.KerasLayer(A, trainable=B)",
    "one constant": "A = A\nA = A + A\nhub.KerasLayer(A, trainable=A)",
    "augmented": "A = ''\nfor _ in X:\n    A += A\nhub.KerasLayer(A, trainable=True)",
    "loop": "a, b = 'x', 'y'\nwhile X:\n    a, b = b, a + b\nhub.KerasLayer(a, trainable=True)",
    "in functions": """
        def f():
            global A, B
            A = B
            B = A
            hub.KerasLayer(A, trainable=B)
        A = B = None
    """,
    "function": "def f(): return f()\nhub.KerasLayer(f(), trainable=f())",
    "functions": """
        def f(x): return g(x) if x else h(x)
        def g(x): return h(f(x))
        def h(x): return f(g(x)) + f(h(x))
        hub.KerasLayer(f(h(g(1))), trainable=g(f(2)))
    """,
    "growing argument": """
        def f(x): return f(x + x)
        def g(x): return g([x, x])
        def h(*args, **kwargs): return h(*args, *args, **kwargs)
        hub.KerasLayer(f("a"), trainable=g(h(1)))
    """,
    "function as argument": """
        def f(x): return x(x)
        hub.KerasLayer(f(f), trainable=(lambda x: x(x))(lambda x: x(x)))
    """,
    "lambda": "f = lambda: f()\ng = lambda x: g(g)(x)\nhub.KerasLayer(f(), trainable=g(g))",
    "default": "def f(x=f()): return x\ndef g(x=g): return g()\nhub.KerasLayer(f(), trainable=g())",
    "class attributes": """
        class A:
            x = y
            y = x
            z = A.z
            def __init__(self):
                self.a = self.b
                self.b = self.a
                self.c = self.c + self.c
                self.me = self.me.me
            def run(self):
                return hub.KerasLayer(self.a, trainable=self.b or self.c or self.me.me.a)
        hub.KerasLayer(A.x, trainable=A().a)
    """,
    "property": """
        class A:
            @property
            def x(self): return self.x
            @property
            def y(self): return self.z
            @property
            def z(self): return self.y
            def __getattr__(self, name): return getattr(self, name)
            def __call__(self): return self()
        hub.KerasLayer(A().x, trainable=A().y)
        hub.KerasLayer(A().w, trainable=A()()())
    """,
    "bases": """
        class A(B): x = 1
        class B(C): y = A.x
        class C(A): z = B.y
        class D(D): pass
        class E(hub.KerasLayer, E): pass
        hub.KerasLayer(A.w, trainable=C().w)
        E(D.x, trainable=D().x)
    """,
    "base is call": """
        class A(f()): pass
        def f(): return A
        A().load(A.handle)
    """,
    "parts of itself": """
        a = [a, a]
        b = {"b": b, **b}
        c = (*c, *c)
        d = d["d"]
        e = e[e[e]]
        hub.KerasLayer(a[0][1], trainable=b["b"]["b"])
        hub.KerasLayer(c[0], **d)
        hub.KerasLayer(e, *a, **b)
    """,
    "unpacking": "a, b = b, a\n(c, *d), e = d, c\nhub.KerasLayer(a, trainable=d)",
    "format": """
        a = f"{a}{a}"
        b = "%s%s" % (b, b)
        c = "{}{}".format(c, c)
        d = d.join([d, d])
        e = e.replace(e, e)
        hub.KerasLayer(a, trainable=b)
        hub.KerasLayer(c, trainable=d)
        hub.KerasLayer(e, trainable=True)
    """,
    "library alias": "hub2 = hub2\nhub3 = hub4\nhub4 = hub3\nhub2.Module('a')\nhub3.Module('b')",
    "attribute of itself": "x = x.x\ny = y.y.y\ny.KerasLayer(x)\nx.y = y\ny.x = x\nx.y.x.Module()",
    "partial": """
        import functools
        p = functools.partial(p, p)
        q = functools.partial(r, 1)
        r = functools.partial(q, 2)
        hub.KerasLayer(p(), trainable=q())
    """,
    "conditions": "if A:\n    A = B\nelif B:\n    B = A\nhub.KerasLayer(A if A else B, trainable=A and B)",
    "guard": """
        import tensorflow as tf
        V = V2 if V else V2
        V2 = V < V2
        if V >= V2 and V2 or tf.__version__ < V:
            hub.KerasLayer("x", trainable=True)
    """,
    "estimators": """
        import os
        import tensorflow as tf
        TF_CONFIG = os.environ["TF_CONFIG"]
        def f(features, labels, mode):
            g(features, labels, mode)
        def g(features, labels, mode):
            return f(features, h(labels), mode)
        def h(x): return g(x, config(), run())
        def config():
            c = c2 = tf.compat.v1.ConfigProto(experimental=c2)
            c.experimental.CopyFrom(c.experimental)
            c.share_cluster_devices_in_session = c.share_cluster_devices_in_session
            return config() or c
        def run():
            r = tf.estimator.RunConfig(session_config=config())
            r = r.replace(session_config=r.session_config)
            return r.replace(**run())
        def columns(): return [*columns(), columns()]
        tf.estimator.Estimator(f, config=run())
        tf.estimator.DNNClassifier(feature_columns=columns(), config=run())
        server = tf.distribute.Server(server, config=server)
        tf.compat.v1.Session(server.target, config=config())
    """,
}


@pytest.mark.parametrize("name", RECURSIVE)
def test_code_that_refers_to_itself_ends(tmp_path: Path, name: str) -> None:
    assert check(tmp_path, RECURSIVE[name], count=True).work < 150_000


def test_modules_that_import_each_other_end(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    names = "abc"
    (package / "__init__.py").write_text("from .a import *\nfrom . import a, b, c\n")
    for name, following in zip(names, names[1:] + names[0], strict=True):
        (package / f"{name}.py").write_text(
            f"from .{following} import *\nfrom .{following} import X, f, hub, {name.upper()}\n"
            f"from package import {following}\nimport package.{following} as other\n"
            f"import tensorflow_hub as library\n"
            f"from . import *\n"
            f"Y = {following}.Y + other.Y\nX = X\n"
            f"class {name.upper()}({following}.{following.upper()}):\n    Z = other.X\n"
            f"def g(x): return other.g(x)\n"
            f"hub.KerasLayer(X, trainable=Y)\nhub.KerasLayer(f(), trainable=g(1))\n"
            f"library.KerasLayer(X + {name.upper()}.Z, trainable=Y)\n"
            + SENTINEL.replace("hub", "library", 1)
        )

    outcome = lint(*(package / f"{name}.py" for name in names), count=True)

    assert not outcome.faults
    assert [symbol for symbol, _ in outcome.found].count(REPORTED) == len(names)
    assert outcome.work < 300_000


def test_a_package_that_imports_itself_ends(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    for folder in (tmp_path, package):
        (folder / "again.py").write_text(
            "from again import *\nfrom .again import *\nimport again\n"
        )
    path = package / "__init__.py"
    path.write_text(
        "import tensorflow_hub as hub\nfrom . import *\nfrom .again import hub2\nimport package\n"
        f"package.package.hub.KerasLayer(package.X, trainable=package.Y)\n{SENTINEL}"
    )

    outcome = lint(path, package / "again.py", tmp_path / "again.py", count=True)

    assert not outcome.faults
    assert REPORTED in outcome.symbols
    assert outcome.work < 100_000


# -- what is large -----------------------------------------------------------------------------


def test_a_large_dict_is_looked_up(tmp_path: Path) -> None:
    entries = "".join(f'    "model-{number}": "/models/{number}",\n' for number in range(MANY))
    outcome = check(
        tmp_path,
        f'MODELS = {{\n{entries}    "it": "{LEGACY}",\n}}\n'
        'hub.KerasLayer(MODELS["it"], trainable=True)\n'
        'hub.KerasLayer(MODELS["model-7"], trainable=True)\n'
        'hub.KerasLayer(MODELS["none"], trainable=True)\n'
        "hub.KerasLayer(MODELS[key], trainable=True)\n"
        "hub.KerasLayer(MODELS.get(key, other), trainable=True)\n",
    )
    assert (REPORTED, MANY + 5) in outcome.found
    assert (REPORTED, MANY + 6) not in outcome.found
    assert (REPORTED, MANY + 7) not in outcome.found


def test_many_lookups_in_a_dict_are_linear(tmp_path: Path) -> None:
    def make(size: int) -> str:
        entries = ",".join(f'"{number}": "/m/{number}"' for number in range(size))
        uses = "\n".join(f'hub.KerasLayer(D["{number}"], trainable=D[k])' for number in range(size))
        return f"D = {{{entries}}}\nk = input()\n{uses}"

    small = check(tmp_path, make(50), count=True).work
    large = check(tmp_path, make(200), count=True).work
    # Each unknown key can mean each entry, up to a limit that does not grow with the dict.
    assert large < small * 6, (small, large)


HUGE = {
    "percent width": "'%1000000000s' % 'a'",
    "percent precision": "'%.1000000000f' % 1.5",
    "percent star": "'%*s' % (1000000000, 'a')",
    "percent mapping": "'%(a)1000000000d' % {'a': 1}",
    "f-string width": "f\"{'a':>1000000000}\"",
    "f-string precision": 'f"{1.5:.1000000000f}"',
    "f-string nested": "f\"{'a':{'>'}{1000000000}}\"",
    "f-string width by name": "f\"{'a':{10 ** 9}}\"",
    "format method": "'{:>1000000000}'.format('a')",
    "format method nested": "'{:{}}'.format('a', 1000000000)",
    "format function": "format('a', '1000000000')",
    "product": "'a' * 10 ** 9",
    "product reversed": "10 ** 9 * 'a'",
    "product of bytes": "b'a' * 10 ** 9",
    "product of list": "[0] * 10 ** 9",
    "power": "str(10 ** 10 ** 10)",
    "power of powers": "9 ** 9 ** 9 ** 9",
    "shift": "1 << 10 ** 10",
    "replace": "('a' * 1000).replace('a', 'b' * 1000).replace('b', 'c' * 1000)",
    "replace of nothing": "('a' * 100000).replace('', 'b' * 100000)",
    "join": "('a' * 100000).join(['b'] * 100000)",
    "join of text": "('a' * 100000).join('b' * 100000)",
    "ljust": "'a'.ljust(10 ** 9)",
    "rjust": "'a'.rjust(10 ** 9, 'b')",
    "center": "'a'.center(10 ** 9)",
    "zfill": "'1'.zfill(10 ** 9)",
    "expandtabs": "'\\t'.expandtabs(10 ** 9)",
    "range": "list(range(10 ** 9))",
    "comprehension": "[x for x in range(10 ** 9)]",
    "encode": "('a' * 10 ** 9).encode('utf-16')",
    "negative": "'a' * -10 ** 9",
    "formatted number": "'%d' % 10 ** 100000",
    "wrong format": "'%q %z {' % ()",
    "wrong braces": "'{'.format(1) + '}'.format() + '{0.x[9999999999]}'.format('a')",
    "surrogates": "'\\ud800' + '\\udfff'",
    "null": "'\\0' * 5",
}


@pytest.mark.parametrize("name", HUGE)
def test_no_expression_makes_a_huge_object(tmp_path: Path, name: str) -> None:
    import tracemalloc

    tracemalloc.start()
    try:
        outcome = check(tmp_path, f"X = {HUGE[name]}\nhub.KerasLayer(X, trainable=X)\nhub.load(X)")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert outcome.messages
    assert peak < 60_000_000, peak


def test_doubling_text_stays_small(tmp_path: Path) -> None:
    lines = ["a0 = 'abcdefghij'", *(f"a{n + 1} = a{n} + a{n}" for n in range(60))]
    lines += ["b0 = 'ab'", *(f"b{n + 1} = f'{{b{n}}}{{b{n}}}'" for n in range(60))]
    lines += ["c0 = 'ab'", *(f"c{n + 1} = '%s%s' % (c{n}, c{n})" for n in range(60))]
    lines += ["d0 = 'ab'", *(f"d{n + 1} = d{n}.replace('a', d{n})" for n in range(60))]
    lines += ["e0 = ['ab']", *(f"e{n + 1} = [*e{n}, *e{n}]" for n in range(60))]
    lines += [f"hub.KerasLayer({name}60, trainable=True)" for name in "abcde"]
    assert check(tmp_path, "\n".join(lines), count=True).work < 400_000


def test_choices_do_not_multiply(tmp_path: Path) -> None:
    lines = [f"a{n} = 'x{n}' if X else 'y{n}'" for n in range(40)]
    lines += ["s = " + " + ".join(f"a{n}" for n in range(40))]
    lines += ["t = f'" + "".join(f"{{a{n}}}" for n in range(40)) + "'"]
    lines += ["u = '" + "%s" * 40 + "' % (" + ", ".join(f"a{n}" for n in range(40)) + ")"]
    lines += ["v = '" + "{}" * 40 + "'.format(" + ", ".join(f"a{n}" for n in range(40)) + ")"]
    lines += [f"hub.KerasLayer({name}, trainable=True)" for name in "stuv"]
    assert check(tmp_path, "\n".join(lines), count=True).work < 400_000


def test_a_megabyte_of_text_as_handle(tmp_path: Path) -> None:
    text = "https://tfhub.dev/" + "a/" * 500_000
    outcome = check(
        tmp_path,
        f"X = '{text}'\nhub.KerasLayer(X, trainable=True)\nhub.load(X + '?tf-hub-format=compressed')\n"
        f"Y = '{'%s' * 100_000}'\nhub.load(Y % X)\nhub.load(X.replace('a', 'b').split('/')[0])",
    )
    assert len(outcome.messages) == 1


def test_a_message_does_not_repeat_a_huge_expression(tmp_path: Path) -> None:
    keyword = ", ".join(f"a{n}=1" for n in range(5_000))
    outcome = check(tmp_path, f"hub.Module('{'x' * 100_000}', {keyword})\n")
    assert all(len(message.msg) < 2_000 for message in outcome.messages)


# -- what is deep ------------------------------------------------------------------------------

DEPTH = 400
DEEP = {
    "sum": "X = " + "a + " * DEPTH + "a",
    "sum of text": "X = " + "'a' + " * DEPTH + "'a'",
    "sum to the right": "X = " + "a ** " * DEPTH + "a",
    "calls": "X = " + "f(" * 190 + "'a'" + ")" * 190,
    "calls in a row": "X = f" + "(1)" * DEPTH,
    "attributes": "X = hub" + ".a" * DEPTH,
    "methods": "X = 'a'" + ".strip()" * (DEPTH // 2),
    "methods of the library": "X = hub.load('a')" + ".a(1)" * (DEPTH // 2),
    "subscripts": "X = a" + "[0]" * DEPTH,
    "parentheses": "X = " + "(" * 150 + "'a'" + ")" * 150,
    "lists": "X = " + "[" * 150 + "'a'" + "]" * 150,
    "dicts": "X = " + "{1: " * 150 + "'a'" + "}" * 150,
    "conditional": "X = " + "'a' if b else " * DEPTH + "'c'",
    "not": "X = " + "not " * DEPTH + "a",
    "minus": "X = " + "-" * DEPTH + "1",
    "lambdas": "X = " + "lambda: " * DEPTH + "1",
    "comparison": "X = " + "a < " * 5_000 + "b",
    "and": "X = " + "a and " * 5_000 + "b",
    "names": "x0 = 'a'\n" + "\n".join(f"x{n + 1} = x{n}" for n in range(3_000)) + "\nX = x3000",
    "functions": "def f0(): return 'a'\n"
    + "\n".join(f"def f{n + 1}(): return f{n}()" for n in range(1_000))
    + "\nX = f1000()",
    "arguments": "def f0(x): return x\n"
    + "\n".join(f"def f{n + 1}(x): return f{n}(x)" for n in range(1_000))
    + "\nX = f1000('a')",
    "bases": "class C0: x = 'a'\n"
    + "\n".join(f"class C{n + 1}(C{n}): pass" for n in range(300))
    + "\nX = C300.x",
    "aliases of the library": "h0 = hub\n"
    + "\n".join(f"h{n + 1} = h{n}" for n in range(2_000))
    + "\nX = h2000.load('a')",
    "parts": "d0 = {'x': 'a'}\n"
    + "\n".join(f"d{n + 1} = {{**d{n}, 'y{n}': {n}}}" for n in range(300))
    + "\nX = d300['x']",
    "functions in functions": "\n".join(f"{' ' * n}def f{n}():" for n in range(80))
    + f"\n{' ' * 80}hub.load(X)\nX = f0()",
    "classes in classes": "\n".join(f"{' ' * n}class C{n}:" for n in range(80))
    + f"\n{' ' * 80}a = hub.load('x')\nX = C0.C1",
    "ifs": "\n".join(f"{' ' * n}if a{n}:" for n in range(90)) + f"\n{' ' * 90}X = 'a'\nX = 'b'",
    "handlers": "X = 1\n"
    + "\n".join(f"{' ' * n}try:" for n in range(15))
    + f"\n{' ' * 15}X = 'a'\n"
    + "\n".join(f"{' ' * n}except E{n}:\n{' ' * n} X = {n}" for n in reversed(range(15))),
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_code_is_read_as_pylint_reads_it(tmp_path: Path, name: str) -> None:
    check(tmp_path, f"{DEEP[name]}\nhub.KerasLayer(X, trainable=X)\nhub.load(X)\n")


DEEPER: dict[str, Callable[[int], str]] = {
    "sum": lambda n: "X = " + "a + " * n + "a",
    "sum of text": lambda n: "X = " + "'a' + " * n + "'a'",
    "attributes": lambda n: "X = hub" + ".a" * n,
    "subscripts": lambda n: "X = a" + "[0]" * n,
    "conditional": lambda n: "X = " + "'a' if b else " * n + "'c'",
    "elifs": lambda n: (
        "if a == 0:\n    X = '0'\n"
        + "".join(f"elif a == {k}:\n    X = '{k}'\n" for k in range(1, n // 2))
    ),
}


@pytest.mark.parametrize("name", DEEPER)
def test_no_depth_that_pylint_reads_is_too_deep(tmp_path: Path, name: str) -> None:
    """Around the depth where pylint itself gives up, the plugin never gives up first."""
    read = set()
    for depth in range(430, 510, 8):
        path = tmp_path / f"case{depth}.py"
        path.write_text(f"{HEAD}{DEEPER[name](depth)}\nhub.KerasLayer(X, trainable=X){SENTINEL}")
        alone = lint(path, plugin=False)
        together = lint(path)
        assert bool(together.faults) == bool(alone.faults), depth
        assert alone.faults or REPORTED in together.symbols, depth
        read.add(not alone.faults)
    assert True in read


def test_a_long_chain_of_elifs(tmp_path: Path) -> None:
    """Each ``elif`` is nested in the one before: pylint itself reads some 240 of them."""
    for length in (100, 200):
        chain = "if a == 0:\n    X = '0'\n" + "".join(
            f"elif a == {n}:\n    X = '{n}'\n" for n in range(1, length)
        )
        check(tmp_path, f"{chain}else:\n    X = ''\nhub.KerasLayer(X, trainable=True)")


def test_a_chain_of_elifs_too_long_for_pylint_adds_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "case.py"
    chain = "if a == 0:\n    X = '0'\n" + "".join(
        f"elif a == {n}:\n    X = '{n}'\n" for n in range(1, 2_000)
    )
    path.write_text(f"{HEAD}{chain}\nhub.KerasLayer(X, trainable=True){SENTINEL}")

    assert bool(lint(path).faults) == bool(lint(path, plugin=False).faults)


# -- what is long ------------------------------------------------------------------------------

LONG: dict[str, Callable[[int], str]] = {
    "calls given to one name": lambda n: "m = hub.load('/m')\n" * n + "m.signatures",
    "calls of different handles given to one name": lambda n: "\n".join(
        f"m = hub.KerasLayer('/m/{k}', trainable=True)" for k in range(n)
    ),
    "calls of one handle": lambda n: f"H = '{LEGACY}'\n" + "x = hub.KerasLayer(H)\n" * n,
    "calls of a name with two values": lambda n: (
        f"if a:\n    H = '{LEGACY}'\nelse:\n    H = 'b'\n" + "hub.KerasLayer(H)\n" * n
    ),
    "rebindings in ifs": lambda n: (
        "X = 'a'\n"
        + "".join(f"if c{k}:\n    X = 'x{k}'\n" for k in range(n))
        + "hub.KerasLayer(X, trainable=True)"
    ),
    "rebindings in ifs, each used": lambda n: (
        "X = 'a'\n"
        + "".join(f"if c{k}:\n    X = 'x{k}'\nhub.KerasLayer(X, trainable=t)\n" for k in range(n))
    ),
    "functions that use one name": lambda n: (
        f"H = '{LEGACY}'\n"
        + "".join(f"def f{k}():\n    return hub.KerasLayer(H)\n" for k in range(n))
    ),
    "functions that rebind the library": lambda n: (
        "def g():\n    global hub\n    import tensorflow_hub as hub\n"
        + "".join(f"def f{k}():\n    return hub.KerasLayer('/m/{k}')\n" for k in range(n))
    ),
    "calls of one function": lambda n: (
        "def f(h): return hub.KerasLayer(h, trainable=True)\n"
        + "".join(f"f('/m/{k}')\n" for k in range(n))
    ),
    "calls of one function with a default": lambda n: (
        "def f(h='/m', t=False): return hub.KerasLayer(h, trainable=t)\n" + "f()\n" * n
    ),
    "functions in a chain": lambda n: (
        "def f0(h): return hub.KerasLayer(h, trainable=True)\n"
        + "".join(f"def f{k + 1}(h): return f{k}(h)\n" for k in range(n))
        + f"f{n}('/m')"
    ),
    "attribute set in methods": lambda n: (
        "class A:\n"
        + "".join(
            f"    def f{k}(self):\n        self.h = '/m/{k}'\n        hub.KerasLayer(self.h)\n"
            for k in range(n)
        )
    ),
    "instances": lambda n: (
        "class A:\n    def __init__(self, h):\n        self.h = hub.load(h)\n"
        + "".join(f"a{k} = A('/m/{k}')\na{k}.h.signatures\n" for k in range(n))
    ),
    "trainable set again": lambda n: "m = hub.KerasLayer('/m')\n" + "m.trainable = True\n" * n,
    "layers whose trainable is set": lambda n: "".join(
        f"m{k} = hub.KerasLayer('/m/{k}')\nm{k}.trainable = True\n" for k in range(n)
    ),
    "handlers": lambda n: "".join(
        f"try:\n    X = hub.load('/m/{k}')\nexcept E:\n    X = None\n" for k in range(n)
    ),
    "guards": lambda n: (
        "import tensorflow as tf\n"
        + "".join(f"if tf.__version__ >= '2.{k % 10}':\n    hub.load('/m')\n" for k in range(n))
    ),
    "configs": lambda n: (
        "import tensorflow as tf\n"
        + "".join(
            f"c{k} = tf.compat.v1.ConfigProto()\n"
            f"c{k}.experimental.share_cluster_devices_in_session = True\n"
            for k in range(n)
        )
    ),
    "config set again": lambda n: (
        "import tensorflow as tf\nc = tf.compat.v1.ConfigProto()\n"
        + "c.experimental.share_cluster_devices_in_session = True\n" * n
    ),
    "removed names": lambda n: "hub.Module('/m')\nhub.add_signature(1)\n" * n,
    "elements of a list": lambda n: (
        "L = [" + ",".join(f"'/m/{k}'" for k in range(n)) + "]\n"
        "for h in L:\n    hub.KerasLayer(h, trainable=True)\n"
    ),
    "imports": lambda n: "import tensorflow_hub as hub\nhub.load('/m')\n" * n,
    "local imports": lambda n: "".join(
        f"def f{k}():\n    import tensorflow_hub as h\n    h.load('/m/{k}')\n" for k in range(n)
    ),
    "sums": lambda n: "".join(f"hub.load('/m/' + str({k}) + '/x' + y)\n" for k in range(n)),
    "augmented": lambda n: "X = 'a'\n" + "X += 'b'\n" * n + "hub.load(X)",
    "strings": lambda n: f"X = '{'a' * 100}'\n" * n + "hub.load(X)",
    "loop carried": lambda n: (
        "for _ in a:\n" + "".join(f"    hub.load(X{k})\n    X{k} = Y\n" for k in range(n))
    ),
}


@pytest.mark.parametrize("name", LONG)
def test_work_grows_with_the_code_only(tmp_path: Path, name: str) -> None:
    assert_linear(tmp_path, LONG[name])


def test_estimators_that_share_a_model_function_are_linear(tmp_path: Path) -> None:
    def make(size: int) -> str:
        return (
            "import os, tensorflow as tf\nT = os.environ['TF_CONFIG']\n"
            "def f(features, labels, mode):\n"
            "    return hub.KerasLayer('https://tfhub.dev/google/universal-sentence-encoder/4')\n"
            + "".join(
                f"s{k} = tf.compat.v1.ConfigProto()\n"
                f"tf.estimator.Estimator(f, config=tf.estimator.RunConfig(session_config=s{k}))\n"
                for k in range(size)
            )
        )

    path = tmp_path / "case.py"
    counts = []
    for size in (50, 200):
        path.write_text(HEAD + make(size))
        outcome = lint(path, count=True, tensorflow="2.15.1")
        assert len(outcome.messages) == size
        counts.append(outcome.work)
    assert counts[1] < counts[0] * 5.5, counts


def test_functions_that_all_call_each_other(tmp_path: Path) -> None:
    count = 50
    code = "".join(
        f"def f{k}(x):\n    hub.load(x)\n"
        + "".join(f"    y = f{other}(x)\n" for other in range(count) if other != k)
        + "    return y\n"
        for k in range(count)
    )
    assert check(tmp_path, code + "hub.KerasLayer(f0('a'), trainable=f1('b'))", count=True).work < (
        3_000_000
    )


def test_ten_thousand_calls_given_to_one_name(tmp_path: Path) -> None:
    outcome = check(tmp_path, "m = hub.load('/m')\n" * (MANY - 1) + "hub.Module('/m')\n")
    assert ("tfhub-removed-api", MANY + 1) in outcome.found


def test_ten_thousand_rebindings_in_ifs(tmp_path: Path) -> None:
    code = "".join(f"if a:\n    X = '/m/{k}'\n" for k in range(MANY // 2))
    check(tmp_path, f"X = ''\n{code}hub.KerasLayer(X, trainable=True)")


def test_a_file_without_uses_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "case.py"
    path.write_text("import tensorflow as tf\n" + "x = tf.constant(1)\n" * 500)
    outcome = lint(path, count=True)
    assert not outcome.messages
    assert outcome.work < 200
