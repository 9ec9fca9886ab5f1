"""pylint_tfhub: a pylint plugin that lints code which uses TensorFlow Hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pylint.lint import PyLinter

__version__ = "0.1.0"


def register(linter: PyLinter) -> None:
    """Add the checker to ``linter``; pylint calls this for ``--load-plugins=pylint_tfhub``."""
    from pylint_tfhub.plugin import register_checker

    register_checker(linter)


def load_configuration(linter: PyLinter) -> None:
    """Check the options once pylint has read them; pylint calls this after ``register``."""
    from pylint_tfhub.plugin import check_options

    check_options(linter)
