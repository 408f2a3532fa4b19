"""Each command has help, an example that runs, and the exit codes of the contract."""

import json
import re
import shlex
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly import codec
from reportedly.records import Article, Brief, Claim, Entry, Figure, Story
from reportedly.serve.cli import main

ROOT = Path(__file__).parents[2]
NAMES = sorted(main.commands)
REPORT = {
    "id": "r1",
    "url": "https://herald.example/dam",
    "outlet": "Valley Herald",
    "title": "Mayor says valley was emptied",
    "published": "2024-05-06T18:20:00+02:00",
    "text": "As many as 1,200 people left the valley, Mayor Ada Lund said on Monday.\n\n"
    "The dam had risen to 12 metres, according to the water board. "
    "The prefect denied that anyone was in danger.\n\n"
    "Lund said the road would reopen on Friday. It was not clear who had ordered the evacuation.",
}


@pytest.fixture
def run(monkeypatch):
    monkeypatch.chdir(ROOT)

    def invoke(*arguments, **options):
        return CliRunner().invoke(main, list(arguments), **options)

    return invoke


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.jsonl"
    path.write_text(json.dumps(REPORT) + "\n")
    return str(path)


@pytest.mark.parametrize("name", NAMES)
def test_each_command_has_help_with_an_example(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Example:" in result.output
    assert f"reportedly {name}" in result.output


@pytest.mark.parametrize("name", NAMES)
def test_the_first_example_of_each_command_runs(run, name, monkeypatch):
    line = re.search(rf"^ *reportedly ({name}\b.*)$", run(name, "--help").output, re.MULTILINE).group(1)
    result = run(*shlex.split(line))
    assert result.exit_code in (0, 1) if name == "check" else result.exit_code == 0, result.output
    assert result.stdout.strip()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("read", Article),
        ("claims", Claim),
        ("figures", Figure),
        ("stories", Story),
        ("ledger", Entry),
        ("brief", Brief),
    ],
)
def test_json_is_one_record_a_line(run, report, name, kind):
    result = run(name, report, "--json")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines
    for line in lines:
        codec.decode(line, kind)


def test_stages_pipe_into_each_other(run, report):
    articles = run("read", report, "--json").stdout
    assert run("brief", "-", "--json", input=articles).stdout == run("brief", report, "--json").stdout


def test_ids_and_texts_of_articles_come_back_verbatim(run, report):
    article = codec.decode(run("read", report, "--json").stdout, Article)
    assert (article.id, article.text) == (REPORT["id"], REPORT["text"])


@pytest.mark.parametrize("name", ["brief", "claims", "figures", "stories", "ledger", "read"])
def test_nothing_readable_is_exit_1_with_the_name_of_the_file(run, tmp_path, name):
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    result = run(name, str(empty))
    assert result.exit_code == 1
    assert "empty.html" in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["brief", "claims", "figures", "stories", "ledger", "read"])
def test_no_source_is_exit_2(run, name):
    assert run(name).exit_code == 2


def test_unread_lines_of_read_are_json_on_stderr(run, tmp_path):
    (tmp_path / "empty.html").write_bytes(b"")
    result = run("read", str(tmp_path), "--json")
    line = json.loads(result.stderr.splitlines()[0])
    assert line["unread"].endswith("empty.html")
    assert line["reason"]


def test_output_is_written_whole_and_not_over_another(run, report, tmp_path):
    out = tmp_path / "brief.html"
    assert run("brief", report, "--format", "html", "-o", str(out)).exit_code == 0
    first = out.read_bytes()
    refused = run("brief", report, "-o", str(out))
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert out.read_bytes() == first
    assert run("brief", report, "-o", str(out), "--force").exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.html", "report.jsonl"]


def test_an_unknown_story_is_named_with_those_there_are(run, report):
    result = run("brief", report, "--story", "nonsense")
    assert result.exit_code == 2
    assert "nonsense" in result.stderr


def test_a_fault_is_a_line_not_a_traceback(run, report, monkeypatch):
    monkeypatch.setattr("reportedly.pipeline.find_stories", lambda articles: 1 / 0)
    result = run("brief", report)
    assert result.exit_code == 1
    assert "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_store_adds_what_other_days_brought(run, tmp_path):
    store = str(tmp_path / "story.db")
    later = REPORT | {"id": "r2", "published": "2024-05-07T09:00:00+02:00", "url": "https://herald.example/dam2"}
    later["text"] = (
        "The valley road has reopened, Mayor Ada Lund said on Tuesday. As many as 900 people are still away."
    )
    for name, report in (("one", REPORT), ("two", later)):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(report))
        result = run("brief", str(tmp_path / f"{name}.jsonl"), "--store", store, "--json")
        assert result.exit_code == 0, result.output
    brief = codec.decode(result.stdout, Brief)
    assert {source.article_id for source in brief.sources} | {aside.article_id for aside in brief.left_aside} == {
        "r1",
        "r2",
    }


def test_a_writer_is_held_to_the_check(run, report, tmp_path):
    script = tmp_path / "writer.py"
    script.write_text(
        'import sys\nfor line in sys.stdin:\n    print(\'{"text": "All 5,000 people fled to Norway."}\')\n'
    )
    plain = run("brief", report, "--json")
    written = run("brief", report, "--json", "--writer", f"{sys.executable} {script}")
    assert written.exit_code == 0, written.output
    assert "Norway" not in written.stdout
    assert codec.decode(written.stdout, Brief).sentences() == codec.decode(plain.stdout, Brief).sentences()


def test_since_takes_a_time_and_nothing_else(run, report):
    assert run("since", "yesterday", report).exit_code == 2
    found = run("since", "2024-05-06", report, "--json")
    assert found.exit_code == 0
    assert {json.loads(line)["change"] for line in found.stdout.splitlines()} == {"new"}
    assert run("since", "2024-05-07", report).exit_code == 1
