"""The commands that show a stage each; no logic in the bodies."""

from collections.abc import Sequence
from functools import partial

import click

from reportedly import codec, pipeline
from reportedly.annotate import Annotator
from reportedly.claims import explain_article
from reportedly.llm import CommandWriter
from reportedly.records import Unread
from reportedly.serve import show
from reportedly.serve.forms import FORMS, refuse_several, render_all
from reportedly.serve.gathering import (
    choose_stories,
    exit_if_nothing,
    gather_stories,
    name_others,
    print_lines,
    say,
    say_unread,
    show_lines,
    stdin_of,
)
from reportedly.serve.options import (
    check_time,
    force_option,
    json_option,
    model_option,
    opened,
    output_option,
    sources_argument,
    store_option,
    story_options,
)
from reportedly.serve.output import write_result
from reportedly.serve.progress import ProgressBar
from reportedly.settings import Settings

__all__ = ["brief", "claims", "figures", "ledger", "read", "stories"]


@click.command()
@sources_argument
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Form of the brief."
)
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.option(
    "--length", type=click.Choice(pipeline.LENGTHS), default="standard", show_default=True, help="How much of it."
)
@click.option("--since", metavar="TIME", callback=check_time, help="Tell what is new since TIME (ISO 8601).")
@store_option
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
    since: str | None,
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
      reportedly brief examples/troops --since 2024-12-02
    """
    form = "json" if as_json else form
    annotator, rewriter = Annotator(model), CommandWriter(writer) if writer else None
    with ProgressBar() as progress, opened(store) as kept:
        gathered, stories = gather_stories(sources, progress, kept)
        chosen = choose_stories(stories, story, every)
        refuse_several(form, len(chosen))
        write = partial(pipeline.write_brief, annotator=annotator, length=length, since=since, writer=rewriter)
        briefs = [write(one, stories, gathered, store=kept, progress=progress) for one in chosen]
        if kept is not None:
            for one in briefs:
                kept.keep_brief(one)
    name_others(stories, chosen)
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
        for source, article in pipeline.read_sources(sources, Settings(), stdin=stdin_of(sources), progress=progress):
            if isinstance(article, Unread):
                say_unread(article, as_json=as_json)
            else:
                found += 1
                if as_json:
                    print_lines([codec.encode(article)])
                else:
                    show_lines([f"{source}:", *show.show_article(article)])
    exit_if_nothing(found, "no SOURCE gave an article")


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
            sources, Settings(), Annotator(model), stdin_of(sources), say, progress
        ):
            found += len(reading.claims)
            if explain:
                for sentence, fired in explain_article(reading.annotated):
                    show_lines(show.show_explained(sentence.text, fired))
            elif as_json:
                print_lines(codec.encode_lines(reading.claims))
            else:
                show_lines([show.source_words(reading.article)])
                show_lines(line for claim in reading.claims for line in show.show_claim(claim))
    exit_if_nothing(found, "no claim was found")


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
            sources, Settings(), Annotator(model), stdin_of(sources), say, progress
        ):
            found += len(reading.figures)
            if as_json:
                print_lines(codec.encode_lines(reading.figures))
            else:
                show_lines([show.source_words(reading.article)])
                show_lines(f"    {line}" for figure in reading.figures for line in show.show_figure(figure, reading))
    exit_if_nothing(found, "no figure was found")


@click.command()
@sources_argument
@json_option
@store_option
def stories(sources: Sequence[str], as_json: bool, store: str | None) -> None:
    """The running stories in the SOURCEs, their events, and which articles are copies.

    \b
    Example:
      reportedly stories examples/troops
      reportedly stories examples/troops --json
    """
    with ProgressBar() as progress, opened(store) as kept:
        gathered, found = gather_stories(sources, progress, kept)
    if as_json:
        print_lines(codec.encode_lines(found))
    else:
        words = {article.id: show.source_words(article) for article in gathered.articles}
        show_lines(line for story in found for line in show.show_story(story, words))


@click.command()
@sources_argument
@json_option
@store_option
@story_options
@model_option
def ledger(
    sources: Sequence[str], as_json: bool, store: str | None, story: str | None, every: bool, model: str | None
) -> None:
    """What the articles of a story say, side by side: who agrees, who differs, what changed.

    \b
    Example:
      reportedly ledger examples/troops
      reportedly ledger examples/troops --json
    """
    with ProgressBar() as progress, opened(store) as kept:
        gathered, found = gather_stories(sources, progress, kept)
        chosen = choose_stories(found, story, every)
        ledgers = [
            pipeline.write_ledger(one, gathered.articles, Annotator(model), store=kept, progress=progress)[0]
            for one in chosen
        ]
    name_others(found, chosen)
    for written in ledgers:
        if as_json:
            print_lines(codec.encode_lines(written.entries))
        else:
            show_lines(line for entry in written.entries for line in show.show_entry(entry))
            show_lines(["", *show.show_series(written.series)])
    exit_if_nothing(sum(len(written.entries) for written in ledgers), "the ledger has no entry")
