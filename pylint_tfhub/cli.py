"""The command `pylint-tfhub`: what is said on the command line, and how a run ends."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

import click

from pylint_tfhub import __version__
from pylint_tfhub.commands.exits import Exit
from pylint_tfhub.findings import printable

_OF_OUTPUT = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EAGAIN, errno.EBADF}
)
"""What goes wrong where a command writes."""
_COMMANDS = ("check", "fix", "rules", "explain", "probe")


class _Commands(click.Group):
    """The commands, of which only the one that is called is imported."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of their importance."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(importlib.import_module(f"pylint_tfhub.commands.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments apart; raises UsageError where there are none."""
        if not args and not ctx.resilient_parsing:  # which shell completion asks for
            ctx.fail(f"name a command: {', '.join(_COMMANDS)}; --help tells what each does")
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that arguments begin with; raises UsageError where there is none."""
        is_option = args[0].startswith("-")
        if args[0] not in _COMMANDS and not is_option and not ctx.resilient_parsing:
            ctx.fail(f"there is no command {args[0]!r}; {_meant(args[0])}")
        return super().resolve_command(ctx, args)


def _meant(name: str) -> str:
    import difflib

    near = difflib.get_close_matches(name, _COMMANDS, n=1)
    if name == "help":
        return "did you mean `pylint-tfhub --help`?"
    if near:
        return f"did you mean {near[0]!r}?"
    if os.path.exists(name):
        return f"did you mean `pylint-tfhub check {name}`?"
    return f"the commands are {', '.join(_COMMANDS)}"


GROUP = _Commands(
    "pylint-tfhub",
    help="Lints code that uses TensorFlow Hub, and fixes it.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=False,
)
click.version_option(__version__, prog_name="pylint-tfhub", message="%(prog)s %(version)s")(GROUP)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments`, by default those of the process; return the exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever closed it does not want to read it
            setattr(sys, name, _nowhere())
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:  # what an encoding lacks is no reason to fail
            reconfigure(errors="backslashreplace")
    try:
        # What a command does is done here, not by click, which ends runs in ways of its own.
        action = GROUP.main(arguments, prog_name="pylint-tfhub", standalone_mode=False)
        code: int = action if isinstance(action, int) else action()
        sys.stdout.flush()
    except click.ClickException as error:
        given = sys.argv[1:] if arguments is None else arguments
        print(f"pylint-tfhub: error: {printable(_wrong(error, given))}", file=sys.stderr)
        return Exit.ERROR
    except BrokenPipeError:
        _discard_output()  # whoever read it has seen enough
        return Exit.CLOSED_PIPE
    except OSError as error:
        _discard_output()
        what = "cannot write the output" if error.errno in _OF_OUTPUT else "cannot go on"
        print(f"pylint-tfhub: error: {what}: {error.strerror or error}", file=sys.stderr)
        return Exit.ERROR
    except (KeyboardInterrupt, click.Abort):
        print("pylint-tfhub: interrupted; no file was left half-written", file=sys.stderr)
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001  a traceback would tell users nothing
        from pylint_tfhub.diagnostics import located

        print(f"pylint-tfhub: internal error: {printable(located(error))}", file=sys.stderr)
        return Exit.ERROR
    return code


def _nowhere() -> TextIO:
    # pylint: disable-next=consider-using-with  # it is open as long as the process
    return open(os.devnull, "w", encoding="utf-8")


def _wrong(error: click.ClickException, given: Sequence[str]) -> str:
    """What is wrong with the arguments that were given, and what to write instead."""
    if not isinstance(error, click.NoSuchOption) or error.ctx is None:
        return error.format_message()
    import difflib

    name, context = error.option_name, error.ctx
    options = [each for param in context.command.get_params(context) for each in param.opts]
    paths = [each for each in given if each.startswith(name) and os.path.lexists(each)]
    near = difflib.get_close_matches(name, options, n=1)
    owner = next((each for each in _COMMANDS if _has_option(context, each, name)), None)
    if paths:
        hint = f"a path that begins with a dash is written ./{paths[0]}"
    elif name.removeprefix("--") in _COMMANDS:
        hint = f"did you mean `pylint-tfhub {name.removeprefix('--')}`?"
    elif owner is not None:
        hint = f"`pylint-tfhub {owner}` has it"
    elif near:
        hint = f"did you mean {near[0]!r}?"
    else:
        hint = f"`{context.command_path} --help` lists them"
    return f"there is no option {name!r}; {hint}"


def _has_option(context: click.Context, command: str, name: str) -> bool:
    found = GROUP.get_command(context, command)
    return found is not None and any(name in each.opts for each in found.params)


def _discard_output() -> None:
    """Spare the interpreter the same error when it closes stdout at its end."""
    with suppress(OSError):  # there can be no file to open any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
