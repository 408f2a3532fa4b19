"""None, one, many, huge, alike, without dates, at the ends of time: the contract's exit codes, a message, no traceback."""

import pytest
from click.testing import CliRunner

from reportedly import codec, pipeline
from reportedly.records import Brief
from reportedly.serve.cli import main
from reportedly.serve.forms import FORMS, render_all
from reportedly.settings import Settings
from robustness.hostile_articles import plain_line, write_lines

COMMANDS = ("read", "claims", "figures", "stories", "ledger", "timeline", "brief")
DATES = (
    "0001-01-01",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2999-01-01",
    "yesterday",
    "2031-02-30",
    "",
)


def run(*arguments):
    """Run a command; whatever it says, it is no fault of its own."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert isinstance(result.exception, SystemExit | None)
    assert "fault of its own" not in result.output
    assert "Traceback" not in result.output
    return result


def refused(result, words):
    assert result.exit_code == 1
    assert result.stdout == ""
    assert words in result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_no_article_is_a_no_with_a_reason(command, tmp_path):
    refused(run(command, tmp_path), "the folder is empty")
    refused(run(command, write_lines(tmp_path / "in.jsonl", [])), "in.jsonl")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("text", ["Fire", "…\n\n12", " "])
def test_an_article_of_one_word_is_used_or_refused(command, text, tmp_path):
    path = write_lines(tmp_path / "in.jsonl", [plain_line(1, text=text, title=None)])
    result = run(command, path)
    assert result.exit_code in (0, 1)
    assert result.exit_code == 0 or "reportedly: " in result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_dates_at_the_ends_of_time_and_none_at_all(command, tmp_path):
    lines = [plain_line(number, published=date, modified=date) for number, date in enumerate(DATES)]
    lines += [plain_line(20 + number, published=None, outlet=None, title=None) for number in range(3)]
    assert run(command, write_lines(tmp_path / "in.jsonl", lines)).exit_code == 0


@pytest.mark.parametrize("date", DATES)
def test_each_form_shows_any_date(date, tmp_path, annotator):
    gathered = pipeline.gather([str(write_lines(tmp_path / "in.jsonl", [plain_line(1, published=date)]))], Settings())
    stories = pipeline.find_stories(gathered.articles)
    brief = pipeline.write_brief(stories[0], stories, gathered, annotator)
    for form in FORMS:
        if form != "pdf":
            assert all(render_all([brief], form, to_file=True)), form


def test_the_same_article_many_times_is_one_origin(tmp_path):
    same = plain_line(1)["text"]
    lines = [plain_line(number, text=same, title="Mayor says valley was emptied") for number in range(30)]
    result = run("brief", write_lines(tmp_path / "in.jsonl", lines), "--json")
    assert result.exit_code == 0
    brief = codec.decode(result.stdout, Brief)
    assert {sentence.origins for sentence in brief.sentences() if sentence.kind == "source"} == {1}


def test_a_hundred_tiny_articles_make_one_brief(tmp_path):
    lines = [plain_line(number, text=f"The dam rose to {number} metres on Monday.") for number in range(100)]
    result = run("brief", write_lines(tmp_path / "in.jsonl", lines), "--json")
    assert result.exit_code == 0
    assert codec.decode(result.stdout, Brief).headline.passages


def test_a_text_of_one_word_without_an_end_is_refused_or_used(tmp_path):
    path = write_lines(tmp_path / "in.jsonl", [plain_line(1, text="valley" * 20_000)])
    assert run("brief", path).exit_code in (0, 1)
