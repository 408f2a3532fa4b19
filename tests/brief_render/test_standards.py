"""The forms for other systems, held against what their standards ask."""

import html
import json
import re
from dataclasses import replace
from email.utils import parsedate_to_datetime

import jsonschema
import pytest
from lxml import etree
from lxml import html as lxml_html

from brief_render.sample_brief import SAMPLE, single_brief
from brief_render.standards import ATOM, JSON_FEED, MOMENT, NINJS, RSS, URI
from brief_render.test_render_forms import HOSTILE, hostile_brief
from reportedly.brief.render import render_feed, render_jsonld, render_ninjs
from reportedly.brief.render.visible import uri_of

UNDATED = replace(SAMPLE, sources=tuple(replace(source, published=None) for source in SAMPLE.sources))
FAR = replace(
    SAMPLE, sources=(replace(SAMPLE.sources[0], url="https://zeitung.example/straße/[1]?q=é"), *SAMPLE.sources[1:])
)
BRIEFS = {"rich": SAMPLE, "single": single_brief(), "undated": UNDATED, "far": FAR} | {
    f"hostile {number}": hostile_brief(words) for number, words in enumerate(HOSTILE)
}


@pytest.fixture(params=BRIEFS)
def brief(request):
    return BRIEFS[request.param]


def check(schema, document):
    jsonschema.Draft202012Validator(schema).validate(document)


def check_children(element, model):
    """Hold an element against a table of how often each child may stand in it; then its children."""
    name = etree.QName(element).localname
    if name not in model:
        assert not len(element), name
        return
    counts = {}
    for child in element:
        local = etree.QName(child).localname
        counts[local] = counts.get(local, 0) + 1
        check_children(child, model)
    assert set(counts) <= set(model[name])
    for child, (least, most) in model[name].items():
        assert least <= counts.get(child, 0) <= (most or 10_000), (name, child)


def test_ninjs_is_valid(brief):
    check(NINJS, json.loads(render_ninjs(brief)))


def test_ninjs_has_the_words_under_the_report_they_stand_in():
    associations = json.loads(render_ninjs(SAMPLE))["associations"]
    there = {(body["value"], item["uri"]) for item in associations for body in item.get("bodies", ())}
    addresses = {source.article_id: source.url for source in SAMPLE.sources}
    for sentence in SAMPLE.sentences():
        for passage in sentence.passages:
            assert (passage.text, uri_of(addresses[passage.article_id])) in there
    assert [item["infoSources"][0]["name"] for item in associations[:2]] == ["Coastline Wire", "Valley Post"]


def test_json_feed_is_valid(brief):
    check(JSON_FEED, json.loads(render_feed([brief, SAMPLE], "json", home="https://desk.example/")))


def test_rss_is_valid(brief):
    feed = etree.fromstring(render_feed([brief, SAMPLE], "rss").encode())
    check_children(feed, RSS)
    assert feed.get("version") == "2.0"
    for date in feed.iter("pubDate", "lastBuildDate"):
        assert re.fullmatch(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}", date.text)
        assert parsedate_to_datetime(date.text).tzinfo
    assert {guid.get("isPermaLink") for guid in feed.iter("guid")} == {"false"}


def test_rss_descriptions_are_html_that_says_what_the_standfirst_says(brief):
    shown = etree.fromstring(render_feed([brief], "rss").encode()).findtext("channel/item/description")
    words = json.loads(render_feed([brief], "json"))["items"][0]["summary"]
    assert html.unescape(shown) == words
    assert not lxml_html.fragment_fromstring(shown, create_parent="div").xpath(".//*")


def test_atom_is_valid(brief):
    feed = etree.fromstring(render_feed([brief, SAMPLE], "atom", home="https://desk.example/").encode())
    check_children(feed, ATOM)
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    space = "{http://www.w3.org/2005/Atom}"
    for date in feed.iter(f"{space}updated", f"{space}published"):
        assert re.fullmatch(MOMENT["pattern"], date.text)
    for name in feed.iter(f"{space}id"):
        assert re.fullmatch(URI["pattern"], name.text)
    entries = feed.findall(f"{space}entry")
    for link in (link for entry in entries for link in entry.findall(f"{space}link")):
        assert link.get("rel") == "related"
    assert feed.findtext(f"{space}updated") == max(entry.findtext(f"{space}updated") for entry in entries)


def test_linked_data_is_an_article_whose_citations_hold_their_words(brief):
    article = json.loads(render_jsonld(brief))
    assert article["@context"] == "https://schema.org"
    assert article.get("datePublished") == article.get("dateModified")
    quoted = {part["text"] for citation in article["citation"] for part in citation.get("hasPart", ())}
    if brief is SAMPLE:
        assert quoted == {passage.text for sentence in SAMPLE.sentences() for passage in sentence.passages}


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_a_brief_of_another_state_has_another_name(form):
    later = replace(
        SAMPLE, sources=(*SAMPLE.sources[:-1], replace(SAMPLE.sources[-1], published="2031-03-15T08:00:00+01:00"))
    )
    pattern = r"urn:reportedly:brief:[^<\"]+"
    names = [re.search(pattern, render_feed([brief], form)).group() for brief in (SAMPLE, SAMPLE, later)]
    assert names[0] == names[1] != names[2]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("https://a.example/%C3%A9", "https://a.example/%C3%A9"),
        ("https://zeitung.example/straße", "https://zeitung.example/stra%C3%9Fe"),
        ("https://bücher.example:8080/?q=é", "https://xn--bcher-kva.example:8080/?q=%C3%A9"),
        ("https://a.example/?ids[]=1", "https://a.example/?ids%5B%5D=1"),
        ("https://a.example:http/", None),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_addresses_become_uris(address, expected):
    assert uri_of(address) == expected
