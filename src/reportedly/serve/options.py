"""Arguments and options that commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = ["force_option", "json_option", "model_option", "output_option", "sources_argument", "story_options"]

Command = TypeVar("Command", bound=Callable[..., Any])


def sources_argument(command: Command) -> Command:
    return click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")(command)


def json_option(command: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help="One record a line, as the contract has it.")(command)


def model_option(command: Command) -> Command:
    return click.option(
        "--model", metavar="NAME", help="An installed spaCy pipeline; the first accepted one by default."
    )(command)


def output_option(command: Command) -> Command:
    return click.option("-o", "--output", metavar="FILE", help="Write to FILE, which appears only when it is whole.")(
        command
    )


def force_option(command: Command) -> Command:
    return click.option("--force", is_flag=True, help="Replace FILE if it is there.")(command)


def story_options(command: Command) -> Command:
    """--story and --all: which of the running stories in the SOURCEs is meant."""
    command = click.option("--story", metavar="ID", help="The story with this id; the largest by default.")(command)
    return click.option("--all", "every", is_flag=True, help="Every running story, one after the other.")(command)
