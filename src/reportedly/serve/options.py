"""Arguments and options that commands share."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from reportedly.store import Store

__all__ = [
    "check_time",
    "force_option",
    "json_option",
    "model_option",
    "opened",
    "output_option",
    "sources_argument",
    "store_option",
    "story_options",
]

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


def store_option(command: Command) -> Command:
    return click.option(
        "--store", metavar="FILE", help="Keep what is read in FILE, and add what it kept on other days."
    )(command)


def opened(store: str | None) -> "AbstractContextManager[Store | None]":
    """Open a store where one is named."""
    if store is None:
        return nullcontext()
    # A database toolkit takes a quarter of a second to import; few results are kept.
    from reportedly.store import open_store

    return open_store(store)


def story_options(command: Command) -> Command:
    """--story and --all: which of the running stories in the SOURCEs is meant."""
    command = click.option("--story", metavar="ID", help="The story with this id; the largest by default.")(command)
    return click.option("--all", "every", is_flag=True, help="Every running story, one after the other.")(command)


def check_time(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse a TIME that is not one in ISO 8601."""
    try:
        datetime.fromisoformat(value or "2024-12-01")
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} is no time. Give one such as 2024-12-01 or 2024-12-01T08:00:00Z."
        ) from error
    return value
