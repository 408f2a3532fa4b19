"""The commands: parse, call pipeline, print."""

import errno
import functools
import gc
import os
import sys
from collections.abc import Callable
from typing import Any

import click

import reportedly
from reportedly.errors import ReportedlyError
from reportedly.serve.later import COMMANDS

__all__ = ["main"]

EXIT_NO = 1
"""The answer is no: nothing found, nothing readable, something not supported."""


class Commands(click.Group):
    """Turns every error into a message on stderr and an exit code; a traceback only with --debug."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ReportedlyError as error:
            _tell(f"reportedly: {error}")
            ctx.exit(EXIT_NO)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            if error.errno == errno.EPIPE or ctx.params.get("debug"):
                raise
            _tell(f"reportedly: {_system_words(error)}")
            ctx.exit(EXIT_NO)
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            click.echo(
                f"reportedly: a fault of its own ({type(error).__name__}: {error}). "
                "Run it again with `reportedly --debug ...` and report what it prints.",
                err=True,
            )
            ctx.exit(EXIT_NO)


def _tell(message: str) -> None:
    # Brings the whole of brief with it, which the help does without.
    from reportedly.brief.render.visible import visible

    for line in message.split("\n"):
        click.echo(visible(line), err=True)


def _system_words(error: OSError) -> str:
    """Say what the system refused: a full disk, a name too long, a device that is gone."""
    where = f" ({error.filename})" if error.filename else ""
    return (
        f"the system says: {error.strerror or error}{where}. Check the room and the rights there, or write elsewhere."
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(reportedly.__version__, prog_name="reportedly")
@click.option("--debug", is_flag=True, help="Show the traceback of a fault.")
def main(debug: bool) -> None:
    """Read the day's reports on a running story and write a brief that can be checked.

    Every sentence of the brief shows the exact words it rests on, who said them, where and when.

    SOURCE is a file (.html, .html.gz, .md, .txt, .jsonl), a folder, an http(s) URL, or - for JSON Lines on stdin.

    \b
    Example:
      reportedly brief examples/troops
      reportedly brief examples/troops --format html -o brief.html
      reportedly read examples/troops --json | reportedly claims - --json
    """
    # Parses and records hold no circles: looking for these again and again takes a twentieth of a brief's time.
    gc.set_threshold(50_000, 20, 100)
    # Read where numpy is loaded, which is later. The tables here are small: a second thread mostly waits for the first,
    # at full speed, and sums in another order.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _with_utf8(function: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(function)
    def run(*arguments: Any, **options: Any) -> None:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")
        function(*arguments, **options)

    return run


if main.callback is not None:
    main.callback = _with_utf8(main.callback)
for command in COMMANDS:
    main.add_command(command)
