"""A checked text in its forms: for a terminal, as a page, as SARIF."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reportedly.check import CheckedSentence
from reportedly.check.checks import CHECKS
from reportedly.pipeline import Gathered
from reportedly.records import Article, Finding, Part, Passage, Unread, Verdict
from reportedly.serve.checking.given import Given
from reportedly.serve.checking.html import render_html
from reportedly.serve.checking.rules import FAULTS, RULES
from reportedly.serve.checking.sarif import render_sarif
from reportedly.serve.checking.text import render_text
from reportedly.serve.checking.view import view_of
from reportedly.serve.forms import in_color

ROOT = Path(__file__).parents[2]
SOURCE = Article(
    id="a1",
    url="https://herald.example/dam",
    outlet="Valley Herald",
    title="Valley emptied",
    published="2024-05-06T18:20:00+02:00",
    text="As many as 1,200 people left the valley, Mayor Ada Lund said. Rain fell.",
)


def checked_view(words, findings=(), *, source=SOURCE, path="draft.txt", unread=()):
    """Lay out a text of one sentence a line, held against the first sentence of the source."""
    sentences, start = [], 0
    for number, line in enumerate(words.split("\n")):
        if line.strip():
            own = Passage(article_id="text", part=Part.TEXT, start=start, end=start + len(line), text=line)
            evidence = (source.passage(0, min(61, len(source.text))),) if source.text else ()
            about = tuple(finding for finding in findings if finding.sentence == number)
            sentences.append(CheckedSentence(passage=own, evidence=evidence, findings=about))
        start += len(line) + 1
    given_text = Given(name=path or "standard input", path=path, words=words, brief=None)
    gathered = Gathered(articles=(source,), unread=tuple(unread), left_aside=(), origins={source.id: "reports/dam.md"})
    return view_of(given_text, sentences, gathered)


def finding(sentence, words, *, verdict=Verdict.CONTRADICTED, hard=True, why="Say as many as."):
    return Finding(
        sentence=sentence, words=words, verdict=verdict, check="bound", rule="R7", hard=hard, why=why, evidence=()
    )


VIEW = checked_view(
    "Rain fell on the valley.\nAt least 1,200 people left, the mayor said.\n\nShe may stay.",
    [
        finding(1, "At least 1,200"),
        finding(1, "left", hard=False, why="Not the passage's word."),
        finding(3, "may", verdict=Verdict.STRONGER),
    ],
    unread=[Unread(source="reports/x.html", reason="a login form")],
)


def test_the_terminal_shows_marks_reasons_passages_and_the_count():
    text = render_text(VIEW, width=80)
    assert "ok Rain fell on the valley." in text
    assert "[contradicted] At least 1,200 people left" in text
    assert "- bound (R7): Say as many as." in text
    assert "- bound (R7, soft): Not the passage's word." in text
    assert "[1] | As many as 1,200 people left the valley" in text
    assert "[1] Valley Herald, “Valley emptied”, 6 May 2024, 16:20 UTC" in text
    assert "3 sentences: 1 supported, 1 stronger, 1 contradicted. Verdict: contradicted" in " ".join(text.split())


@pytest.mark.parametrize("width", [40, 61, 110])
def test_lines_fit_the_terminal_and_colour_repeats_only(width):
    plain, coloured = render_text(VIEW, width=width), render_text(VIEW, width=width, color=True)
    assert max(map(cell_len, plain.splitlines())) <= width
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    uncoloured = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in uncoloured.splitlines()] == plain.splitlines()


@pytest.mark.parametrize(
    ("environment", "colour"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_who_asks_for_no_colour_gets_none(environment, colour):
    assert in_color(environment) == colour


class Page(HTMLParser):
    """Tags, attributes and words of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words += data


def test_the_page_is_one_file_without_script_or_anything_from_elsewhere():
    page = Page(render_html(VIEW))
    assert not {"script", "img", "iframe", "object", "embed", "link", "form", "base"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style", "action")]
    assert {value for name, value in page.attributes if name == "href" and value[0] != "#"} == {SOURCE.url}
    assert [
        value for name, value in page.attributes if name == "content" and value.startswith("default-src 'none'; style")
    ]


def test_the_page_shows_each_sentence_with_findings_and_evidence():
    page = render_html(VIEW)
    assert page.count("<summary>") == page.count('role="group"') == 3
    assert '<span class="doubt">At least 1,200</span>' in page
    for shown in ("Say as many as.", "Valley Herald", "herald.example", "a login form", "1 stronger", "hint"):
        assert shown in page
    assert '<time datetime="2024-05-06T18:20:00+02:00">' in page


HOSTILE = "<script>alert(1)</script> \"x\" onload='y' & <b>said</b> \u202egpj.exe \x1b[31m {{ 7*7 }}"


def hostile_view():
    words = HOSTILE.replace("\n", " ")
    source = Article(
        id="<i>", url="javascript:alert(1)", outlet=HOSTILE, title=HOSTILE, published='"><b>', text=HOSTILE + "."
    )
    return checked_view(
        words,
        [finding(0, "<b>said</b>", why=HOSTILE)],
        source=source,
        path="a <b>.txt",
        unread=[Unread(source=HOSTILE, reason=HOSTILE)],
    )


def test_no_words_become_markup_links_or_controls():
    markup = render_html(hostile_view())
    page = Page(markup)
    assert "script" not in page.tags
    assert page.tags.count("b") == markup.count("<b><bdi>")
    assert not [value for name, value in page.attributes if name == "href" and not value.startswith("#")]
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    for shown in (markup, render_text(hostile_view()), render_sarif(hostile_view())):
        assert "\u202e" not in shown
        assert "\x1b" not in shown
    assert "49" not in page.words


SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "additionalProperties": False,
    "$defs": {
        "message": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string", "minLength": 1}},
            "additionalProperties": False,
        },
        "region": {
            "type": "object",
            "required": ["startLine", "startColumn", "endLine", "endColumn", "snippet"],
            "properties": {
                "startLine": {"type": "integer", "minimum": 1},
                "startColumn": {"type": "integer", "minimum": 1},
                "endLine": {"type": "integer", "minimum": 1},
                "endColumn": {"type": "integer", "minimum": 1},
                "snippet": {"$ref": "#/$defs/message"},
            },
            "additionalProperties": False,
        },
        "run": {
            "type": "object",
            "required": ["tool", "results", "columnKind"],
            "properties": {
                "columnKind": {"const": "unicodeCodePoints"},
                "invocations": {"type": "array"},
                "properties": {"type": "object"},
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "type": "object",
                            "required": ["name", "version", "rules"],
                            "properties": {
                                "rules": {
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": {
                                        "type": "object",
                                        "required": ["id", "name", "shortDescription", "fullDescription"],
                                        "properties": {
                                            "shortDescription": {"$ref": "#/$defs/message"},
                                            "fullDescription": {"$ref": "#/$defs/message"},
                                        },
                                    },
                                }
                            },
                        }
                    },
                },
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
            "additionalProperties": False,
        },
        "result": {
            "type": "object",
            "required": ["ruleId", "level", "message", "locations"],
            "properties": {
                "ruleId": {"type": "string", "pattern": "^R[0-9]+/[a-z]+$"},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"$ref": "#/$defs/message"},
                "locations": {"type": "array", "maxItems": 1, "items": {"$ref": "#/$defs/location"}},
                "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}, "uniqueItems": True},
                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                "properties": {"type": "object"},
            },
            "additionalProperties": False,
        },
        "location": {
            "type": "object",
            "properties": {
                "id": {"type": "integer", "minimum": -1},
                "message": {"$ref": "#/$defs/message"},
                "logicalLocations": {"type": "array"},
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "properties": {
                        "artifactLocation": {
                            "type": "object",
                            "required": ["uri"],
                            "properties": {"uri": {"type": "string", "pattern": "^[!#-;=?-\\[\\]_a-z~]+$"}},
                        },
                        "region": {"$ref": "#/$defs/region"},
                        "contextRegion": {"$ref": "#/$defs/region"},
                    },
                    "additionalProperties": False,
                },
            },
            "additionalProperties": False,
        },
    },
}
"""What SARIF 2.1.0 asks of the parts that are used here."""


@pytest.mark.parametrize("view", [VIEW, checked_view("Rain fell."), hostile_view()], ids=["found", "none", "hostile"])
def test_sarif_is_well_formed(view):
    log = json.loads(render_sarif(view))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    [run] = log["runs"]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {result["ruleId"] for result in run["results"]}


def test_sarif_says_how_grave_a_finding_is():
    [run] = json.loads(render_sarif(VIEW))["runs"]
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("R7/bound", "error"),
        ("R7/bound", "note"),
        ("R7/bound", "error"),
    ]


def test_a_region_holds_the_words_in_doubt_and_its_context_the_sentence():
    [run] = json.loads(render_sarif(VIEW))["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [place["region"]["snippet"]["text"] for place in places] == ["At least 1,200", "left", "may"]
    assert places[0]["contextRegion"]["snippet"]["text"] == "At least 1,200 people left, the mayor said."


@given(
    st.lists(
        st.text(st.sampled_from("aé 𝔘\t.\u202e<") | st.characters(codec="utf-8", exclude_characters="\n"), max_size=12),
        max_size=6,
    ),
    st.sampled_from(["\n", "\r\n"]),
)
def test_regions_cut_the_words_from_the_file(lines, newline):
    lines = [*(line.replace("\r", " ") for line in lines), "At least 𝔘 1,200 left."]
    words = newline.join(lines)
    offset = words.index("At least 𝔘")
    own = Passage(article_id="text", part=Part.TEXT, start=offset, end=len(words), text=words[offset:])
    checked = CheckedSentence(passage=own, evidence=(), findings=(finding(0, "𝔘 1,200"),))
    given_text = Given(name="x", path="x", words=words, brief=None)
    view = view_of(given_text, [checked], Gathered(articles=(), unread=(), left_aside=(), origins={}))
    [result] = json.loads(render_sarif(view))["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == region["endLine"] == len(lines)
    line = re.split("\r?\n", words)[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "𝔘 1,200"


def test_each_check_says_what_it_finds():
    assert set(FAULTS) == {*CHECKS, "link", "input"}
    [rule] = {
        rule["shortDescription"]["text"]
        for rule in json.loads(render_sarif(VIEW))["runs"][0]["tool"]["driver"]["rules"]
    }
    assert rule == FAULTS["bound"]


def test_each_rule_reads_as_in_the_contract():
    table = dict(re.findall(r"^\| (R\d+) \| (.*) \|$", (ROOT / "docs" / "contract.md").read_text(), re.MULTILINE))
    assert table == dict(RULES)
