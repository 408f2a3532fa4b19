"""The commands that look along time: `since` and `timeline`."""

import json
from collections.abc import Iterator, Sequence

import click

from reportedly import codec, pipeline
from reportedly.annotate import Annotator
from reportedly.records import Entry
from reportedly.serve import show
from reportedly.serve.gathering import (
    choose_stories,
    exit_if_nothing,
    gather_stories,
    name_others,
    print_lines,
    show_lines,
)
from reportedly.serve.options import (
    check_time,
    json_option,
    model_option,
    opened,
    sources_argument,
    store_option,
    story_options,
)
from reportedly.serve.progress import ProgressBar

__all__ = ["since", "timeline"]

LISTS = ("new", "changed", "disputed", "withdrawn")


@click.command()
@click.argument("time", callback=check_time)
@sources_argument
@json_option
@store_option
@story_options
@model_option
def since(
    time: str,
    sources: Sequence[str],
    as_json: bool,
    store: str | None,
    story: str | None,
    every: bool,
    model: str | None,
) -> None:
    """What is new, changed, disputed or withdrawn in a story since TIME (ISO 8601).

    With a store, what its SOURCEs no longer have marks every entry it supported.

    \b
    Example:
      reportedly since 2024-12-02 examples/troops
      reportedly since 2024-12-02T18:00:00Z examples/troops --json
      reportedly since 2024-12-02 examples/troops --store troops.db
    """
    with ProgressBar() as progress, opened(store) as kept:
        gathered, stories = gather_stories(sources, progress, kept)
        chosen = choose_stories(stories, story, every)
        found = [
            pipeline.find_changes(one, gathered, Annotator(model), time, store=kept, progress=progress)
            for one in chosen
        ]
    name_others(stories, chosen)
    rows = [(name, changed) for changes in found for name in LISTS for changed in getattr(changes, name)]
    for name, changed in rows:
        if as_json:
            entry = json.loads(codec.encode(changed.entry))
            print_lines([json.dumps({"change": name, "what": changed.what, "entry": entry}, ensure_ascii=False)])
        else:
            show_lines([f"{name}: {changed.what}", *_indented(changed.entry)])
    exit_if_nothing(len(rows), f"nothing is new, changed, disputed or withdrawn since {time}")


@click.command()
@sources_argument
@json_option
@story_options
@model_option
def timeline(sources: Sequence[str], as_json: bool, story: str | None, every: bool, model: str | None) -> None:
    """What was first reported on which day, with the evidence.

    \b
    Example:
      reportedly timeline examples/troops
      reportedly timeline examples/troops --json
    """
    with ProgressBar() as progress:
        gathered, stories = gather_stories(sources, progress)
        chosen = choose_stories(stories, story, every)
        days = [day for one in chosen for day in pipeline.find_days(one, gathered, Annotator(model), progress=progress)]
    name_others(stories, chosen)
    for day in days:
        if as_json:
            print_lines([codec.encode(day)])
        else:
            show_lines([day.date or "no date", *(line for entry in day.entries for line in _indented(entry))])
    exit_if_nothing(len(days), "the story has no day")


def _indented(entry: Entry) -> Iterator[str]:
    return (f"  {line}" for line in show.show_entry(entry, relations=False))
