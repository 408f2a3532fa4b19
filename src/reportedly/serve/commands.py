"""Each command of the command line; no logic in the bodies."""

import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from typing import BinaryIO

import click

from reportedly import codec, pipeline
from reportedly.annotate import Annotator
from reportedly.claims import explain_article
from reportedly.llm import CommandWriter
from reportedly.records import Story, Unread
from reportedly.serve import show
from reportedly.serve.checking import check
from reportedly.serve.doctor import examine
from reportedly.serve.forms import FORMS, render_all
from reportedly.serve.options import (
    force_option,
    json_option,
    model_option,
    output_option,
    sources_argument,
    story_options,
)
from reportedly.serve.output import write_result
from reportedly.serve.progress import ProgressBar
from reportedly.settings import Settings
from reportedly.store import Store, open_store

__all__ = ["ALL"]


@click.command()
@sources_argument
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Form of the brief."
)
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.option(
    "--length", type=click.Choice(pipeline.LENGTHS), default="standard", show_default=True, help="How much of it."
)
@click.option("--store", metavar="FILE", help="Keep what is read in FILE, and add what it kept on other days.")
@click.option("--writer", metavar="COMMAND", help="A command that rewrites sentences; each must pass the check.")
@story_options
@model_option
@output_option
@force_option
def brief(
    sources: Sequence[str],
    form: str,
    as_json: bool,
    length: str,
    store: str | None,
    writer: str | None,
    story: str | None,
    every: bool,
    model: str | None,
    output: str | None,
    force: bool,
) -> None:
    """Write the brief of the running story in the SOURCEs.

    If they hold several stories, the brief is of the largest; the others are named on stderr.

    \b
    Example:
      reportedly brief examples/troops
      reportedly brief examples/troops --length short --format html -o brief.html
    """
    form = "json" if as_json else form
    annotator, rewriter = Annotator(model), CommandWriter(writer) if writer else None
    with ProgressBar() as progress, open_store(store) if store else nullcontext() as kept:
        gathered, stories = _find_stories(sources, progress, kept)
        chosen = _choose(stories, story, every)
        write = partial(pipeline.write_brief, annotator=annotator, length=length, writer=rewriter, progress=progress)
        briefs = [write(one, stories, gathered) for one in chosen]
        if kept is not None:
            for one in briefs:
                kept.keep_brief(one)
    _name_others(stories, chosen)
    write_result(render_all(briefs, form, to_file=output is not None), output, force=force)


@click.command()
@sources_argument
@json_option
def read(sources: Sequence[str], as_json: bool) -> None:
    """Read SOURCEs into Articles: text, title, standfirst, byline, time.

    \b
    Example:
      reportedly read examples/troops --json
    """
    found = 0
    with ProgressBar() as progress:
        for source, article in pipeline.read_sources(sources, Settings(), stdin=_stdin(sources), progress=progress):
            if isinstance(article, Unread):
                _say_unread(article, as_json)
            else:
                found += 1
                _print([codec.encode(article)] if as_json else [f"{source}:", *show.show_article(article)])
    _exit_if_nothing(found, "no SOURCE gave an article")


@click.command()
@sources_argument
@json_option
@click.option("--explain", is_flag=True, help="For each sentence, which rule fired and what it saw.")
@model_option
def claims(sources: Sequence[str], as_json: bool, explain: bool, model: str | None) -> None:
    """Who said what in each article, in which words, and how surely.

    \b
    Example:
      reportedly claims examples/one-report
      reportedly claims examples/troops --json
      reportedly claims examples/one-report --explain
    """
    found = 0
    with ProgressBar() as progress:
        for reading in pipeline.read_articles_of(
            sources, Settings(), Annotator(model), _stdin(sources), _say, progress
        ):
            found += len(reading.claims)
            if explain:
                for sentence, fired in explain_article(reading.annotated):
                    _print(show.show_explained(sentence.text, fired))
            elif as_json:
                _print(codec.encode_lines(reading.claims))
            else:
                _print([show.source_words(reading.article)])
                _print(line for claim in reading.claims for line in show.show_claim(claim))
    _exit_if_nothing(found, "no claim was found")


@click.command()
@sources_argument
@json_option
@model_option
def figures(sources: Sequence[str], as_json: bool, model: str | None) -> None:
    """Every figure with its bound, what it counts, and who says so.

    \b
    Example:
      reportedly figures examples/one-report
      reportedly figures examples/troops --json
    """
    found = 0
    with ProgressBar() as progress:
        for reading in pipeline.read_articles_of(
            sources, Settings(), Annotator(model), _stdin(sources), _say, progress
        ):
            found += len(reading.figures)
            if as_json:
                _print(codec.encode_lines(reading.figures))
            else:
                _print([show.source_words(reading.article)])
                _print(f"    {line}" for figure in reading.figures for line in show.show_figure(figure, reading))
    _exit_if_nothing(found, "no figure was found")


@click.command()
@sources_argument
@json_option
def stories(sources: Sequence[str], as_json: bool) -> None:
    """The running stories in the SOURCEs, their events, and which articles are copies.

    \b
    Example:
      reportedly stories examples/troops
      reportedly stories examples/troops --json
    """
    with ProgressBar() as progress:
        gathered, found = _find_stories(sources, progress)
    if as_json:
        _print(codec.encode_lines(found))
    else:
        words = {article.id: show.source_words(article) for article in gathered.articles}
        _print(line for story in found for line in show.show_story(story, words))


@click.command()
@sources_argument
@json_option
@story_options
@model_option
def ledger(sources: Sequence[str], as_json: bool, story: str | None, every: bool, model: str | None) -> None:
    """What the articles of a story say, side by side: who agrees, who differs, what changed.

    \b
    Example:
      reportedly ledger examples/troops
      reportedly ledger examples/troops --json
    """
    with ProgressBar() as progress:
        gathered, found = _find_stories(sources, progress)
        chosen = _choose(found, story, every)
        ledgers = [
            pipeline.write_ledger(one, gathered.articles, Annotator(model), progress=progress)[0] for one in chosen
        ]
    _name_others(found, chosen)
    for written in ledgers:
        if as_json:
            _print(codec.encode_lines(written.entries))
        else:
            _print(line for entry in written.entries for line in show.show_entry(entry))
            _print(["", *show.show_series(written.series)])
    _exit_if_nothing(sum(len(written.entries) for written in ledgers), "the ledger has no entry")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON, which is the only form there is.")
def schema(as_json: bool) -> None:
    """Print the JSON Schema of every record.

    \b
    Example:
      reportedly schema
    """
    _print([json.dumps(codec.schema(), indent=2, ensure_ascii=False)])


@click.command()
@json_option
def doctor(as_json: bool) -> None:
    """Say what is installed, which language model, what is missing and how to get it.

    \b
    Example:
      reportedly doctor
    """
    lines = list(examine())
    if as_json:
        _print(codec.encode_lines(lines))
    else:
        signs = {True: "ok      ", False: "MISSING ", None: "optional"}
        _print(f"{signs[line.fine]} {line.what}: {line.found}" for line in lines)
    _exit_if_nothing(all(line.fine is not False for line in lines), "something that reportedly needs is missing")


def _find_stories(
    sources: Sequence[str], progress: ProgressBar, store: Store | None = None
) -> tuple[pipeline.Gathered, tuple[Story, ...]]:
    gathered = pipeline.gather(sources, Settings(), stdin=_stdin(sources), store=store, progress=progress)
    for unread in gathered.unread:
        _say_unread(unread, as_json=False)
    for aside in gathered.left_aside:
        _say(f"left aside: {aside.why}")
    for article in gathered.articles:
        if article.published is None:
            _say(f"no date: {gathered.origins[article.id]}: none was found in it; it is used without one")
    _exit_if_nothing(len(gathered.articles), "no SOURCE gave an article that can be used")
    return gathered, pipeline.find_stories(gathered.articles)


def _choose(stories: Sequence[Story], wanted: str | None, every: bool) -> tuple[Story, ...]:
    if every:
        return tuple(stories)
    if wanted is None:
        return tuple(stories[:1])
    chosen = tuple(story for story in stories if story.id == wanted)
    if not chosen:
        known = "; ".join(f"{story.id} ({story.title})" for story in stories)
        raise click.BadParameter(f"no story has the id {wanted!r}. There are: {known}.", param_hint="--story")
    return chosen


def _name_others(stories: Iterable[Story], chosen: Iterable[Story]) -> None:
    taken = {story.id for story in chosen}
    for story in stories:
        if story.id not in taken:
            _say(f"another story, left aside: {story.title} ({len(story.article_ids)} articles; --story {story.id})")


def _stdin(sources: Sequence[str]) -> BinaryIO | None:
    return sys.stdin.buffer if "-" in sources else None


def _say_unread(unread: Unread, as_json: bool) -> None:
    if as_json:
        _say(json.dumps({"unread": unread.source, "reason": unread.reason}, ensure_ascii=False))
    else:
        _say(f"unread: {unread.source}: {unread.reason}")


def _say(line: str) -> None:
    click.echo(line, err=True)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _exit_if_nothing(found: int, what: str) -> None:
    if not found:
        _say(f"reportedly: {what}.")
        sys.exit(1)


ALL = (brief, read, claims, figures, stories, ledger, check, schema, doctor)
