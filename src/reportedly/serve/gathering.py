"""What every command over stories begins with: read the SOURCEs, find the stories, choose."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

import click

from reportedly import pipeline
from reportedly.brief.render.visible import visible
from reportedly.records import Story, Unread
from reportedly.serve.progress import ProgressBar
from reportedly.settings import Settings

if TYPE_CHECKING:
    from reportedly.store import Store

__all__ = [
    "choose_stories",
    "exit_if_nothing",
    "gather_stories",
    "name_others",
    "print_lines",
    "say",
    "say_unread",
    "show_lines",
    "stdin_of",
]


def gather_stories(
    sources: Sequence[str], progress: ProgressBar, store: "Store | None" = None
) -> tuple[pipeline.Gathered, tuple[Story, ...]]:
    """Read the SOURCEs, say what was not read or not used, and return the stories; exit 1 if there is none."""
    gathered = pipeline.gather(sources, Settings(), stdin=stdin_of(sources), store=store, progress=progress)
    for unread in gathered.unread:
        say_unread(unread, as_json=False)
    for aside in gathered.left_aside:
        say(f"left aside: {aside.why}")
    for article in gathered.articles:
        if article.published is None:
            say(f"no date: {gathered.origins[article.id]}: none was found in it; it is used without one")
    exit_if_nothing(len(gathered.articles), "no SOURCE gave an article that can be used")
    return gathered, pipeline.group_stories(gathered, store)


def choose_stories(stories: Sequence[Story], wanted: str | None, every: bool) -> tuple[Story, ...]:
    """Return the story with the wanted id, all of them, or the largest."""
    if every:
        return tuple(stories)
    if wanted is None:
        return tuple(stories[:1])
    chosen = tuple(story for story in stories if story.id == wanted)
    if not chosen:
        known = "; ".join(f"{story.id} ({visible(story.title)})" for story in stories)
        raise click.BadParameter(f"no story has the id {wanted!r}. There are: {known}.", param_hint="--story")
    return chosen


def name_others(stories: Iterable[Story], chosen: Iterable[Story]) -> None:
    """Name the stories that were left aside, on stderr."""
    taken = {story.id for story in chosen}
    for story in stories:
        if story.id not in taken:
            say(f"another story, left aside: {story.title} ({len(story.article_ids)} articles; --story {story.id})")


def stdin_of(sources: Sequence[str]) -> BinaryIO | None:
    return sys.stdin.buffer if "-" in sources else None


def say_unread(unread: Unread, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"unread": unread.source, "reason": unread.reason}, ensure_ascii=False), err=True)
    else:
        say(f"unread: {unread.source}: {unread.reason}")


def say(line: str) -> None:
    """Print one line on stderr; names and words in it cannot act on a terminal."""
    click.echo(visible(line), err=True)


def show_lines(lines: Iterable[str]) -> None:
    """Print lines for people; words of articles in them cannot act on a terminal."""
    print_lines(map(visible, lines))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for programs, as they are."""
    for line in lines:
        click.echo(line)


def exit_if_nothing(found: int, what: str) -> None:
    """Exit 1, the answer being no, if nothing was found."""
    if not found:
        say(f"reportedly: {what}.")
        sys.exit(1)
