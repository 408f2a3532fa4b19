"""A writer's words stand only where they pass the check; a writer that misbehaves is said."""

import json
import sys
from pathlib import Path

import pytest

from reportedly import codec
from reportedly.brief.rewriting import rewrite_brief
from reportedly.errors import SourceError
from reportedly.llm import CommandWriter
from reportedly.records import Brief

EXAMPLE = json.loads((Path(__file__).parents[1] / "records" / "examples.json").read_text(encoding="utf-8"))["Brief"]


def each(holds):
    """Judge sentences one by one."""
    return lambda sentences: [holds(sentence) for sentence in sentences]


BRIEF = codec.decode(json.dumps(EXAMPLE), Brief)


def writer(tmp_path, body, **options):
    script = tmp_path / "writer.py"
    script.write_text("import json, sys, time\nfor line in sys.stdin:\n    asked = json.loads(line)\n    " + body)
    return CommandWriter(f"{sys.executable} {script}", **options)


UPPER = 'print(json.dumps({"text": asked["sentence"].upper()}))'


def test_words_that_hold_are_taken(tmp_path):
    brief = rewrite_brief(BRIEF, writer(tmp_path, UPPER), each(lambda sentence: True))
    assert brief.standfirst[0].text == BRIEF.standfirst[0].text.upper()
    assert brief.standfirst[0].passages == BRIEF.standfirst[0].passages
    assert brief.headline == BRIEF.headline


def test_words_that_do_not_hold_are_not_taken(tmp_path):
    brief = rewrite_brief(BRIEF, writer(tmp_path, UPPER), each(lambda sentence: not sentence.text.isupper()))
    assert brief.sentences() == BRIEF.sentences()
    assert "did not pass the check" in brief.notes[-1]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("sys.exit('no model')", "failed with exit code 1: no model"),
        ("print('words')", "answered 'words'"),
        ("pass", "gave 0 lines"),
        ("time.sleep(30)", "took more than"),
    ],
)
def test_a_writer_that_misbehaves_is_said(tmp_path, body, message):
    with pytest.raises(SourceError, match=message):
        writer(tmp_path, body, seconds=2.0).rewrite(BRIEF.standfirst)


def test_a_writer_that_is_not_there_is_said():
    with pytest.raises(SourceError, match="cannot be run"):
        CommandWriter("no-such-writer-here").rewrite(BRIEF.standfirst)
