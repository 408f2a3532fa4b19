"""`reportedly check`: what it answers to a text, to a brief, and to everything that is neither."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly import codec
from reportedly.records import Brief, Finding
from reportedly.serve.cli import main

REPORT = """---
url: https://herald.example/dam
outlet: Valley Herald
title: Mayor says valley was emptied
published: "2024-05-06T18:20:00+02:00"
---
As many as 1,200 people left the valley, Mayor Ada Lund said on Monday.

The dam had risen to 12 metres, according to the water board. Lund said the road would reopen on Friday.
"""
FINE = "As many as 1,200 people left the valley, Mayor Ada Lund said on Monday.\n"
WRONG = "At least 5,000 people left the valley, Mayor Ada Lund said.\n"
FRENCH = "Le maire de la commune a annoncé lundi que près de mille deux cents personnes avaient quitté la vallée.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("report.md").write_text(REPORT)

    def invoke(*arguments, **options):
        result = CliRunner().invoke(main, ["check", *map(str, arguments)], **options)
        assert "Traceback" not in result.output
        assert "fault of its own" not in result.output
        return result

    return invoke


def written(name, words):
    Path(name).write_bytes(words if isinstance(words, bytes) else words.encode())
    return name


def test_a_supported_text_is_exit_0_and_shows_its_passage(run):
    result = run(written("text.txt", FINE), "report.md")
    assert result.exit_code == 0, result.output
    assert "ok As many as 1,200" in result.stdout
    assert "[1] Valley Herald" in result.stdout
    assert "1 sentence: 1 supported. Verdict: supported" in result.stdout


def test_a_text_that_is_not_supported_is_exit_1_and_says_why(run):
    result = run(written("text.txt", FINE + WRONG), "report.md")
    assert result.exit_code == 1
    assert "2 sentences: 1 supported, 1 contradicted. Verdict: contradicted" in " ".join(result.stdout.split())
    assert "(R7" in result.stdout or "(R5" in result.stdout


def test_json_is_one_finding_a_line(run):
    result = run(written("text.txt", FINE + WRONG), "report.md", "--json")
    findings = [codec.decode(line, Finding) for line in result.stdout.splitlines()]
    assert {finding.sentence for finding in findings if finding.hard} == {1}
    assert run("text.txt", "report.md", "--format", "json").stdout == result.stdout


def test_two_runs_give_the_same_bytes(run):
    text = written("text.txt", FINE + WRONG)
    for form in ("text", "html", "json", "sarif"):
        assert run(text, "report.md", "--format", form).stdout == run(text, "report.md", "--format", form).stdout


@pytest.mark.parametrize("form", ["text", "html", "json", "sarif"])
def test_output_goes_whole_into_a_file_and_not_over_another(run, form):
    text = written("text.txt", WRONG)
    first = run(text, "report.md", "--format", form, "-o", "out")
    assert (first.exit_code, first.stdout) == (1, "")
    assert Path("out").read_bytes()
    refused = run(text, "report.md", "-o", "out")
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert run(text, "report.md", "-o", "out", "--force").exit_code == 1


def test_the_text_may_come_on_standard_input(run):
    assert run("-", "report.md", input=FINE).exit_code == 0


def test_sources_may_come_on_standard_input(run):
    article = json.dumps({"id": "a", "text": FINE + " The dam held."})
    assert run(written("text.txt", FINE), "-", input=article).exit_code == 0


def test_a_soft_finding_counts_with_strict_alone(run):
    text = written("text.txt", "As many as 1,200 people left the long valley, Mayor Ada Lund said on Monday.\n")
    lines = [codec.decode(line, Finding) for line in run(text, "report.md", "--json").stdout.splitlines()]
    assert lines
    assert not any(finding.hard for finding in lines)
    assert run(text, "report.md").exit_code == 0
    assert run(text, "report.md", "--strict").exit_code == 1


def test_front_matter_of_a_text_is_not_checked_and_moves_nothing(run):
    text = written("text.md", "---\ntitle: Nothing of this is in Lisbon\n---\n" + WRONG)
    result = run(text, "report.md", "--format", "sarif")
    regions = [
        place["physicalLocation"]["region"]
        for found in json.loads(result.stdout)["runs"][0]["results"]
        for place in found["locations"]
    ]
    assert regions
    assert {region["startLine"] for region in regions} == {4}


REFUSED = {
    "nowhere.txt": (None, "There is no file"),
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "bom.txt": (b"\xef\xbb\xbf", "empty"),
    "latin.txt": ("Le café".encode("latin-1"), "not UTF-8: byte 7"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
    "paper.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
    "binary.txt": (bytes(range(32)) * 8, "binary"),
    "french.txt": (FRENCH.encode(), "language 'fr'"),
    "long.txt": (b"Rain fell. " * 40_000, "more than the 400,000"),
    "huge.txt": (b"a" * 20_000_001, "larger than 20,000,000 bytes"),
    "page.html": (b"<!DOCTYPE html><p>Rain.", "a web page"),
    "other.json": (b'{"id": 1}', "JSON, but no brief"),
    "lines.json": (b'{"id": 1}\n{"id": 2}\n', "several lines of JSON"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_checked_is_said_with_its_name(run, name):
    words, reason = REFUSED[name]
    if words is not None:
        written(name, words)
    result = run(name, "report.md")
    assert (result.exit_code, result.stdout) == (1, "")
    assert name in result.stderr
    assert reason in result.stderr


def test_a_folder_is_no_text(run):
    Path("folder").mkdir()
    result = run("folder", "report.md")
    assert result.exit_code == 1
    assert "folder is a folder" in result.stderr


def test_utf_16_with_its_mark_is_read(run):
    assert run(written("wide.txt", FINE.encode("utf-16")), "report.md").exit_code == 0


def test_words_that_only_begin_like_json_are_a_text(run):
    assert run(written("text.txt", "{sic} " + FINE), "report.md", "--json").exit_code in (0, 1)


def test_sources_in_another_language_are_named_and_nothing_is_checked(run):
    text = written("text.txt", FINE)
    result = run(text, written("source.txt", FRENCH * 3))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "source.txt is in the language 'fr'" in result.stderr
    assert "No SOURCE gave an article" in result.stderr


def test_no_readable_source_is_said(run):
    result = run(written("text.txt", FINE), written("source.html", b""))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "source.html" in result.stderr
    assert "No SOURCE gave an article" in result.stderr


def test_a_text_does_not_support_itself(run):
    Path("folder").mkdir()
    written("folder/text.txt", WRONG)
    written("folder/copy.txt", WRONG.replace(" ", "  "))
    Path("report.md").rename("folder/report.md")
    result = run("folder/text.txt", "folder")
    assert result.exit_code == 1
    assert "folder/text.txt is the text itself" in result.stderr
    assert "folder/copy.txt has the same words as the text" in result.stderr
    alone = run("folder/text.txt", "folder/text.txt")
    assert (alone.exit_code, alone.stdout) == (1, "")


def test_a_report_that_holds_the_text_among_other_words_still_supports_it(run):
    assert "itself" not in run(written("text.txt", FINE), "report.md").stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("text.txt",),
        ("-", "-"),
        ("--pairs", "pairs.jsonl", "text.txt"),
        ("--pairs", "pairs.jsonl", "--format", "html"),
        ("text.txt", "report.md", "--format", "docx"),
    ],
)
def test_a_command_that_makes_no_sense_is_exit_2(run, arguments):
    written("text.txt", FINE)
    assert run(*arguments).exit_code == 2


@pytest.fixture
def brief(run):
    result = CliRunner().invoke(main, ["brief", "report.md", "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_brief_of_ours_is_supported_by_what_it_cites(run, brief):
    result = run(written("brief.json", json.dumps(brief)), "report.md")
    assert result.exit_code == 0, result.stdout
    assert "HEADLINE" in result.stdout
    assert f"{len(codec.decode(json.dumps(brief), Brief).sentences())} sentences" in result.stdout


def test_a_sentence_is_held_to_the_passage_it_cites_not_to_another(run, brief):
    cited = brief["headline"]["passages"][0]
    report = REPORT.partition("---\n")[2].partition("---\n")[2]
    other = "The dam had risen to 12 metres, according to the water board."
    assert other in report
    brief["headline"] |= {"text": other, "passages": [cited]}
    assert "dam" not in cited["text"]
    result = run(written("brief.json", json.dumps(brief)), "report.md", "--json")
    assert result.exit_code == 1
    assert {codec.decode(line, Finding).sentence for line in result.stdout.splitlines()} == {0}


@pytest.mark.parametrize("change", ["text", "place", "article"])
def test_a_passage_that_is_not_in_its_article_is_a_finding(run, brief, change):
    passage = dict(brief["headline"]["passages"][0])
    match change:
        case "text":
            passage["text"] = passage["text"][:-1] + "?"
        case "place":
            passage |= {"start": passage["start"] + 900, "end": passage["end"] + 900}
        case "article":
            passage["article_id"] = "nowhere"
    brief["headline"]["passages"] = [passage]
    result = run(written("brief.json", json.dumps(brief)), "report.md", "--json")
    assert result.exit_code == 1
    findings = [codec.decode(line, Finding) for line in result.stdout.splitlines()]
    assert ("passage", "unsupported", True) in {(f.check, f.verdict, f.hard) for f in findings if f.sentence == 0}


def test_a_sentence_that_cites_nothing_is_not_supported(run, brief):
    brief["headline"]["passages"] = []
    assert run(written("brief.json", json.dumps(brief)), "report.md").exit_code == 1
