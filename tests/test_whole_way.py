"""The whole way on the sample story: every sentence resolves, and two processes give the same bytes."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from reportedly import codec, pipeline
from reportedly.records import Brief
from reportedly.settings import Settings

ROOT = Path(__file__).parents[1]
SAMPLES = ("examples/troops", "examples/one-report")


@cache
def brief_of(sample, annotator, length="standard"):
    gathered = pipeline.gather([str(ROOT / sample)], Settings())
    stories = pipeline.find_stories(gathered.articles)
    return gathered, pipeline.write_brief(stories[0], stories, gathered, annotator, length=length)


@pytest.mark.parametrize("length", pipeline.LENGTHS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sentence_resolves_to_words_of_its_articles(sample, length, annotator):
    gathered, brief = brief_of(sample, annotator, length)
    articles = {article.id: article for article in gathered.articles}
    assert brief.headline.text
    for sentence in brief.sentences():
        assert 1 <= len(sentence.passages) <= 6, sentence.text
        for passage in sentence.passages:
            assert articles[passage.article_id].part(passage.part)[passage.start : passage.end] == passage.text
    for series in brief.figures:
        for point in series.points:
            words = point.figure.passage
            assert articles[point.article_id].part(words.part)[words.start : words.end] == words.text


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_part_of_the_anatomy_is_silently_missing(sample, annotator):
    _, brief = brief_of(sample, annotator)
    notes = " ".join(brief.notes).lower()
    assert "as_of" in notes
    for part in ("figures", "context", "outlook"):
        assert getattr(brief, part) or part in notes, f"{part} is empty and no note says so"
    assert brief.standfirst
    assert brief.sections
    assert brief.sources


def test_a_copy_is_named_and_the_other_story_left_aside(annotator):
    _, brief = brief_of("examples/troops", annotator)
    assert sum(source.copy_of is not None for source in brief.sources) == 2
    assert len(brief.left_aside) == 2
    assert any(aside.why.startswith("Harrowfen Gazette, “") for aside in brief.left_aside)
    assert any("login" in unread.reason for unread in brief.unread)


EACH_FORM = """
from reportedly.serve.cli import main

for form in ("json", "html", "text", "md"):
    main(["brief", "examples/one-report", "--format", form], standalone_mode=False)
main(["brief", "examples/troops", "--json"], standalone_mode=False)
"""


def test_two_processes_give_the_same_bytes():
    def run(seed):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", EACH_FORM], cwd=ROOT, capture_output=True, check=True, env=environment
        )
        return done.stdout

    first = run("1")
    assert b"<!doctype html>" in first
    assert first == run("2")


def test_the_brief_comes_back_from_its_json(annotator):
    _, brief = brief_of("examples/one-report", annotator)
    assert codec.decode(codec.encode(brief), Brief) == brief
