"""The command `check`: a text against its sources, or pairs of text and evidence, line by line."""

import sys
from collections.abc import Sequence

import click

from reportedly import pipeline
from reportedly.annotate import Annotator
from reportedly.records import Verdict
from reportedly.serve.checking.forms import FORMS, render_check
from reportedly.serve.checking.given import STDIN, Given, read_given
from reportedly.serve.checking.itself import without_text
from reportedly.serve.checking.pairs import PairsAnswer
from reportedly.serve.checking.view import CheckView, view_of
from reportedly.serve.gathering import say, say_unread
from reportedly.serve.options import force_option, model_option, output_option
from reportedly.serve.output import write_result
from reportedly.serve.progress import ProgressBar
from reportedly.settings import Settings

__all__ = ["check"]


@click.command()
@click.argument("text", required=False, metavar="TEXT")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--pairs", metavar="FILE", help='JSON Lines of {"id", "text", "evidence": [...], "published"}; - is stdin.'
)
@click.option("--strict", is_flag=True, help="Soft findings count as hard.")
@click.option("--format", "form", type=click.Choice(FORMS), help="Form of the answer.  [default: text]")
@click.option("--json", "as_json", is_flag=True, help="Short for --format json: one Finding a line.")
@model_option
@output_option
@force_option
def check(
    text: str | None,
    sources: Sequence[str],
    pairs: str | None,
    strict: bool,
    form: str | None,
    as_json: bool,
    model: str | None,
    output: str | None,
    force: bool,
) -> None:
    """Check whether a text is supported by its SOURCEs, and no stronger than they are.

    TEXT is a file, or - for stdin: plain text, or a brief as JSON, each sentence of which is held against the passages
    it cites. Exit code 1 if a sentence is not supported.

    \b
    Example:
      reportedly check examples/check/draft.txt examples/troops
      reportedly check draft.txt reports/ --format html -o check.html
      reportedly check --pairs pairs.jsonl --json
    """
    form = "json" if as_json else form
    if pairs is not None:
        _refuse_beside_pairs(text, form)
        answer = PairsAnswer(pairs, Annotator(model), Settings(), sys.stdin.buffer, strict=strict)
        write_result(answer.lines(), output, force=force)
        sys.exit(0 if answer.supported and not answer.unread else 1)
    if text is None or not sources:
        raise click.UsageError("Give a TEXT and at least one SOURCE, or --pairs FILE.")
    if text == STDIN and STDIN in sources:
        raise click.UsageError("Standard input can be the TEXT or a SOURCE, not both.")
    view = _checked(read_given(text, Settings(), sys.stdin.buffer), sources, Annotator(model), strict)
    write_result(render_check(view, form or "text", to_file=output is not None), output, force=force)
    sys.exit(0 if view.verdict == Verdict.SUPPORTED else 1)


def _refuse_beside_pairs(text: str | None, form: str | None) -> None:
    if text is not None:
        raise click.UsageError("--pairs brings its own texts and evidence: leave TEXT and SOURCE away.")
    if form not in (None, "json"):
        raise click.UsageError(f"--pairs answers in lines of JSON, not as {form}.")


def _checked(given: Given, sources: Sequence[str], annotator: Annotator, strict: bool) -> CheckView:
    """Gather the SOURCEs, say what of them is not used, and check."""
    with ProgressBar() as progress:
        stdin = sys.stdin.buffer if STDIN in sources else None
        gathered = pipeline.gather(sources, Settings(), stdin=stdin, progress=progress)
        gathered = without_text(gathered, given.text, given.path)
        for unread in gathered.unread:
            say_unread(unread, as_json=False)
        for aside in gathered.left_aside:
            say(f"left aside: {aside.why}")
        if given.brief is not None:
            checked = pipeline.check_brief(given.brief, gathered, annotator, strict=strict, progress=progress)
        else:
            checked = pipeline.check(given.text, gathered, annotator, strict=strict, progress=progress)
    return view_of(given, checked, gathered)
