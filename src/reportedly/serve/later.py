"""Commands that are imported when they are called: the help, and a small command, do without the others' parts."""

from importlib import import_module
from typing import Any

import click

__all__ = ["COMMANDS", "Later"]


class Later(click.Command):
    """A command known by its name and the first sentence of its help, until it is called.

    Args:
        module: where the command stands, under its name.
    """

    def __init__(self, name: str, module: str, first_sentence: str) -> None:
        super().__init__(name, help=first_sentence)
        self._module = module

    def load(self) -> click.Command:
        command = getattr(import_module(self._module), str(self.name))
        assert isinstance(command, click.Command)
        return command

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Parse the words of the command line for the command itself, which the context then holds."""
        return self.load().make_context(*arguments, **options)


STAGES = "reportedly.serve.commands"
OVER_TIME = "reportedly.serve.over_time"

COMMANDS = (
    Later("brief", STAGES, "Write the brief of the running story in the SOURCEs."),
    Later("read", STAGES, "Read SOURCEs into Articles: text, title, standfirst, byline, time."),
    Later("claims", STAGES, "Who said what in each article, in which words, and how surely."),
    Later("figures", STAGES, "Every figure with its bound, what it counts, and who says so."),
    Later("stories", STAGES, "The running stories in the SOURCEs, their events, and which articles are copies."),
    Later("ledger", STAGES, "What the articles of a story say, side by side: who agrees, who differs, what changed."),
    Later("since", OVER_TIME, "What is new, changed, disputed or withdrawn in a story since TIME (ISO 8601)."),
    Later("timeline", OVER_TIME, "What was first reported on which day, with the evidence."),
    Later(
        "check",
        "reportedly.serve.checking.command",
        "Check whether a text is supported by its SOURCEs, and no stronger than they are.",
    ),
    Later("schema", "reportedly.serve.schema", "Print the JSON Schema of every record."),
    Later(
        "doctor",
        "reportedly.serve.doctor",
        "Say what is installed, which language model, what is missing and how to get it.",
    ),
)
