"""The command `check`: a text against its sources, or pairs of text and evidence, line by line."""

import json
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from reportedly import codec, pipeline
from reportedly.annotate import Annotator
from reportedly.check import verdict_of
from reportedly.errors import SourceError
from reportedly.records import Finding, Verdict
from reportedly.serve.options import json_option, model_option
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
@json_option
@model_option
def check(
    text: str | None, sources: Sequence[str], pairs: str | None, strict: bool, as_json: bool, model: str | None
) -> None:
    """Check whether a text is supported by its SOURCEs, and no stronger than they are.

    TEXT is a file, or - for stdin. Exit code 1 if a sentence is not supported.

    \b
    Example:
      reportedly check examples/check/draft.txt examples/troops
      reportedly check --pairs pairs.jsonl --json
    """
    annotator = Annotator(model)
    if pairs is not None:
        _check_pairs(pairs, annotator, strict=strict)
        return
    if text is None or not sources:
        raise click.UsageError("Give a TEXT and at least one SOURCE, or --pairs FILE.")
    with ProgressBar() as progress:
        gathered = pipeline.gather(sources, Settings(), progress=progress)
        for unread in gathered.unread:
            click.echo(f"unread: {unread.source}: {unread.reason}", err=True)
        checked = pipeline.check(_words_of(text), gathered, annotator, strict=strict, progress=progress)
    sentences = [sentence.passage.text for sentence in checked]
    findings = [finding for sentence in checked for finding in sentence.findings]
    verdict = verdict_of(findings)
    lines = codec.encode_lines(findings) if as_json else _show(sentences, findings, verdict)
    for line in lines:
        click.echo(line)
    if verdict != Verdict.SUPPORTED:
        sys.exit(1)


def _check_pairs(path: str, annotator: Annotator, *, strict: bool) -> None:
    with click.open_file(path, encoding="utf-8") as lines:
        for checked in pipeline.check_pairs(lines, annotator, strict=strict):
            click.echo(
                json.dumps(
                    {
                        "id": checked.id,
                        "verdict": verdict_of(checked.findings),
                        "findings": [json.loads(codec.encode(finding)) for finding in checked.findings],
                    },
                    ensure_ascii=False,
                )
            )


def _words_of(path: str) -> str:
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"Cannot read the text {path}: {error}.") from error


def _show(sentences: Sequence[str], findings: Iterable[Finding], verdict: Verdict) -> Iterator[str]:
    """Yield the text sentence by sentence, each with its verdict and what is wrong with it."""
    of: dict[int, list[Finding]] = {}
    for finding in findings:
        of.setdefault(finding.sentence, []).append(finding)
    for number, sentence in enumerate(sentences):
        own = of.get(number, [])
        yield from _wrapped(f"{_sign(own)} {sentence}", "", "  ")
        for finding in own:
            weight = "" if finding.hard else " (soft)"
            yield from _wrapped(
                f"{finding.check}{weight}, {finding.verdict}, {finding.rule}: {finding.why}", "    - ", "      "
            )
            for passage in finding.evidence[:1]:
                yield from _wrapped(f"passage: “{passage.text}”", "      ", "      ")
    yield f"verdict: {verdict}"


def _sign(findings: Sequence[Finding]) -> str:
    verdict = verdict_of(findings)
    return "ok" if verdict == Verdict.SUPPORTED else f"[{verdict}]"


def _wrapped(words: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(" ".join(words.split()), 100, initial_indent=first, subsequent_indent=rest)
