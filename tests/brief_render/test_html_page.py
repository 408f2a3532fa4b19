"""The page alone: nothing from elsewhere, readable by keyboard, screen reader and in both lights."""

import base64
import hashlib
import itertools
import json
import re
import subprocess
import sys
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from lxml import html as lxml_html

from brief_render.sample_brief import SAMPLE, single_brief
from reportedly.brief.render import render_html, render_jsonld

PAGE = lxml_html.document_fromstring(render_html(SAMPLE).encode())
STYLE = resources.files("reportedly.brief.render").joinpath("templates/page.css").read_text(encoding="utf-8")


def test_the_policy_allows_its_own_style_and_nothing_else():
    [policy] = PAGE.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    [style] = PAGE.xpath("//style/text()")
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"style-src 'sha256-{hashed}'" in policy
    assert "unsafe" not in policy
    assert not PAGE.xpath("//@style")


def test_nothing_is_loaded_from_elsewhere():
    assert not PAGE.xpath("//link | //img | //iframe | //object | //embed | //*[@src] | //script[not(@type)]")
    assert PAGE.xpath("//script/@type") == ["application/ld+json"]
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert not PAGE.xpath("//*[starts-with(name(@*), 'on')]")


def test_links_say_nothing_about_the_reader():
    outward = PAGE.xpath("//a[starts-with(@href, 'http')]")
    assert outward
    assert {link.get("rel") for link in outward} == {"noopener noreferrer nofollow"}


def test_every_sentence_opens_on_its_passages():
    folds = PAGE.xpath("//details[contains(@class, 's')]")
    assert len(folds) == len(SAMPLE.sentences())
    for fold, sentence in zip(folds, SAMPLE.sentences(), strict=True):
        assert fold[0].tag == "summary"
        quotes = [quote.text_content() for quote in fold.xpath(".//blockquote")]
        assert quotes == [passage.text for passage in sentence.passages]


def test_paper_has_every_passage_as_a_numbered_note():
    notes = PAGE.xpath("//section[@class='paper']/ol/li")
    assert [int(note.get("value")) for note in notes] == list(range(1, len(SAMPLE.sentences()) + 1))
    for note, sentence in zip(notes, SAMPLE.sentences(), strict=True):
        assert all(passage.text in note.text_content() for passage in sentence.passages)


@pytest.mark.parametrize("brief", [SAMPLE, single_brief()])
def test_structure_for_screen_readers(brief):
    page = lxml_html.document_fromstring(render_html(brief).encode())
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert len(page.xpath("//main")) == 1
    assert page.get("lang") == "en"
    [skip] = page.xpath("//a[@class='skip']/@href")
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    named = page.xpath("//@aria-labelledby") + [href[1:] for href in page.xpath("//a/@href") if href.startswith("#")]
    assert {skip[1:], *named} <= set(ids)
    assert all(drawing.get("aria-hidden") == "true" for drawing in page.xpath("//*[local-name()='svg'][@class]"))


def test_the_table_says_what_the_drawing_shows():
    for series in SAMPLE.figures:
        for point in series.points:
            assert PAGE.xpath("//table//bdi[@class='figure'][text()=$words]", words=point.figure.passage.text)


def test_numbers_of_figures_lead_to_their_sources():
    numbers = PAGE.xpath("//table[contains(@class, 'figures')]//span[@class='numbers']/a")
    assert len(numbers) >= sum(len(series.points) for series in SAMPLE.figures)
    for number in numbers:
        [source] = PAGE.xpath("//*[@id=$name]", name=number.get("href").removeprefix("#"))
        assert f"[{number.text}]" in source.text_content() or source.get("value") == number.text


def test_a_source_shows_the_words_the_brief_takes_from_it():
    for number, source in enumerate(SAMPLE.sources, 1):
        [item] = PAGE.xpath("//*[@id=$name]", name=f"source-{number}")
        quotes = [quote.text_content() for quote in item.xpath("./details[@class='taken']/blockquote")]
        cited = {passage for sentence in SAMPLE.sentences() for passage in sentence.passages}
        assert set(quotes) == {passage.text for passage in cited if passage.article_id == source.article_id}


def test_marks_stand_with_the_last_word_of_their_sentence():
    assert ".marks{white-space:nowrap}" in STYLE
    for marks in PAGE.xpath("//summary/span[@class='marks']"):
        assert marks.getprevious().get("class") == "words"
        assert not (marks.getprevious().tail or "").strip(" ")
        assert marks.xpath("string(span[@class='numbers'])").startswith("\xa0[")


def test_marks_do_not_hang_on_colour():
    for mark in PAGE.xpath("//span[contains(@class, 'chip')]"):
        assert mark.xpath(".//span[@class='sign']/text()")
        assert mark.xpath(".//span[@class='label']/text()")


def palette(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})\b", text))


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("light", ["light", "dark", "print"])
def test_contrast_is_enough_in_every_light(light):
    base, rest = STYLE.split("@media (prefers-color-scheme:dark)", 1)
    colours = palette(base)
    if light == "dark":
        colours |= palette(rest.split("}}", 1)[0])
    if light == "print":
        colours |= palette(STYLE.split("@media print", 1)[1].split("}", 1)[0])
    on = [(ink, ground) for ink in ("ink", "soft", "accent", "grave") for ground in ("paper", "card")]
    for ink, ground in [*on, ("paper", "grave"), ("paper", "accent"), ("used-ink", "used"), ("ink", "tint")]:
        assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def test_linked_data_names_every_source():
    article = json.loads(render_jsonld(SAMPLE))
    assert article["@type"] == "NewsArticle"
    assert [citation["position"] for citation in article["citation"]] == list(range(1, len(SAMPLE.sources) + 1))
    assert article["citation"][1]["description"] == "a copy of source 1"
    assert json.loads(PAGE.xpath("//script/text()")[0]) == article
    assert "<" not in render_jsonld(SAMPLE)


def test_two_processes_give_the_same_bytes():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from brief_render.sample_brief import SAMPLE; from reportedly.brief.render import *;"
        "import hashlib; every = (render_text, render_markdown, render_html, render_ninjs, render_jsonld);"
        "print(hashlib.sha256(''.join(form(SAMPLE) for form in every).encode()).hexdigest())"
    )
    tests = str(Path(__file__).parents[1])
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, tests], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
