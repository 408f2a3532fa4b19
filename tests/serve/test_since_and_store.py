"""`since` with a store: what is new, and what loses the reports it stood on."""

import json

import pytest
from click.testing import CliRunner

from reportedly.collect import find_vanished
from reportedly.records import Unread
from reportedly.serve.cli import main

DAM = "The dam at Merrin is safe, engineer Ada Lund said on Monday. Nine boats were lost, the harbour office said."
AGAIN = (
    "Engineer Ada Lund said on Monday that the dam at Merrin is safe. At Merrin 40 farms are under water, Lund said."
)
LATER = "The dam at Merrin was opened on Friday. Ada Lund, the engineer, said 52 farms at Merrin were under water."


def page(outlet: str, published: str, text: str) -> str:
    head = f"---\nurl: https://{outlet.lower()}.example/dam\noutlet: {outlet}\ntitle: Morning bulletin\n"
    return f'{head}published: "{published}"\nlanguage: en\n---\n{text}\n'


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.md").write_text(page("Herald", "2031-05-05T08:00:00Z", DAM))
    (folder / "b.md").write_text(page("Courier", "2031-05-05T12:00:00Z", AGAIN))

    def since(time: str) -> list[dict]:
        result = CliRunner().invoke(
            main, ["since", time, str(folder), "--store", str(tmp_path / "dam.db"), "--all", "--json"]
        )
        assert result.exit_code in (0, 1), result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    return folder, since


def told(rows, words):
    return [(row["change"], row["what"]) for row in rows if words in row["entry"]["sentence"]["text"]]


def test_a_vanished_report_marks_every_entry_it_supported(run):
    folder, since = run
    assert {row["change"] for row in since("2031-05-01")} == {"new"}
    (folder / "a.md").unlink()
    (folder / "c.md").write_text(page("Tribune", "2031-05-09T08:00:00Z", LATER))
    rows = since("2031-05-07")
    assert told(rows, "Nine boats") == [("withdrawn", "no report says it any more: that of Herald is gone")]
    assert len(told(rows, "dam at Merrin is safe")) == 1, rows
    [(change, what)] = told(rows, "dam at Merrin is safe")
    assert (change, what) == ("changed", "the report of Herald that said it is gone")
    assert told(rows, "was opened")[0][0] == "new"


def test_what_is_still_there_is_not_listed(run):
    _, since = run
    since("2031-05-01")
    assert since("2031-05-07") == []


def test_a_corrected_report_marks_what_it_no_longer_says(run):
    folder, since = run
    since("2031-05-01")
    (folder / "a.md").write_text(page("Herald", "2031-05-08T08:00:00Z", DAM.replace("Nine boats", "Two barges")))
    rows = since("2031-05-07")
    assert told(rows, "Nine boats")[0][0] == "withdrawn"
    assert told(rows, "Two barges")[0][0] == "new"


KEPT = (("a", "in/a.md"), ("b", "in/b.md"), ("c", "https://herald.example/c"), ("d", "other/d.md"))


@pytest.mark.parametrize(
    ("sources", "read", "reasons", "vanished"),
    [
        (["in"], {"a": "in/a.md"}, {}, {"b"}),
        (["in/b.md"], {"x": "in/b.md"}, {}, {"b"}),
        (["other"], {"d": "other/d.md"}, {}, set()),
        (["https://herald.example/c"], {}, {"https://herald.example/c": "the server answered 404 Not Found"}, {"c"}),
        (["https://herald.example/c"], {}, {"https://herald.example/c": "the server answered 503"}, set()),
        (["in"], {"a": "in/a.md"}, {"in/b.md": "no article text: a login form"}, set()),
        (["moved"], {"a": "moved/a.md", "b": "moved/b.md"}, {}, set()),
    ],
)
def test_only_what_a_source_read_again_has_no_longer_has_vanished(sources, read, reasons, vanished):
    unread = [Unread(source=source, reason=reason) for source, reason in reasons.items()]
    assert find_vanished(KEPT, sources, read, unread) == vanished
