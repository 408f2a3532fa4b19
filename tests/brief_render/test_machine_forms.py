"""The forms for other systems."""

import json
from importlib.util import find_spec

import pytest
from lxml import etree

from brief_render.sample_brief import SAMPLE, single_brief
from brief_render.test_render_forms import HOSTILE, hostile_brief
from reportedly.brief.render import render_feed, render_ninjs, render_pdf
from reportedly.brief.render.forms import pdf
from reportedly.errors import OutputError

NINJS = {
    "uri",
    "standard",
    "type",
    "representationType",
    "profile",
    "language",
    "by",
    "genres",
    "altIds",
    "headlines",
    "descriptions",
    "bodies",
    "infoSources",
    "associations",
    "versionCreated",
    "edNote",
}
"""Names of ninjs 3.1 that are used; the standard allows no others than its own."""


def test_ninjs_names_only_what_the_standard_has():
    item = json.loads(render_ninjs(SAMPLE))
    assert set(item) == NINJS
    assert set(item["bodies"][0]) <= {"role", "contentType", "charCount", "wordCount", "value"}
    assert all(set(source) <= {"name", "role", "uri", "literal", "contactInfo"} for source in item["infoSources"])
    for association in item["associations"]:
        assert set(association) <= NINJS | {"name", "rel", "contentCreated"}
        assert {"name", "uri"} <= set(association)


def test_ninjs_holds_every_sentence_and_source():
    item = json.loads(render_ninjs(SAMPLE))
    plain, rich = (body["value"] for body in item["bodies"])
    told = [sentence.text for section in SAMPLE.sections for sentence in section.sentences]
    assert all(text in plain for text in told)
    assert len(plain) == item["bodies"][0]["charCount"]
    etree.fromstring(f"<div>{rich}</div>")
    assert len(item["associations"]) == len(SAMPLE.sources)
    assert item["infoSources"][1]["role"] == "copy of source 1"


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("words", ["words", *HOSTILE])
def test_feeds_are_xml_whatever_the_words(form, words):
    feed = etree.fromstring(render_feed([hostile_brief(words), SAMPLE], form).encode())
    assert len([element for element in feed.iter() if etree.QName(element).localname in ("item", "entry")]) == 2


@pytest.mark.parametrize("words", HOSTILE)
def test_rich_text_is_well_formed_whatever_the_words(words):
    rich = json.loads(render_ninjs(hostile_brief(words)))["bodies"][1]["value"]
    found = {str(element.tag) for element in etree.fromstring(f"<div>{rich}</div>").iter()}
    assert found <= {"div", "p", "h2", "ul", "li", "a"}


def test_atom_has_what_the_standard_demands():
    space = "{http://www.w3.org/2005/Atom}"
    feed = etree.fromstring(render_feed([SAMPLE, single_brief()], "atom").encode())
    for element in (feed, *feed.findall(f"{space}entry")):
        for name in ("title", "id", "updated"):
            assert element.findtext(f"{space}{name}")
    assert feed.findtext(f"{space}updated") == "2031-03-14T17:40:00+00:00"


def test_json_feed_has_what_the_standard_demands():
    feed = json.loads(render_feed([SAMPLE], "json", title="Desk", home="https://desk.example/"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "https://desk.example/"
    [item] = feed["items"]
    assert item["id"].startswith("urn:reportedly:brief:")
    assert SAMPLE.headline.text == item["title"]


def test_an_empty_feed_is_a_feed():
    assert etree.fromstring(render_feed([], "rss").encode()).find("channel/item") is None


def test_an_unknown_form_of_feed_is_refused():
    with pytest.raises(KeyError):
        render_feed([SAMPLE], "gopher")


# The extra is never installed by default: it brings Pyphen, taken under the MPL. With it the test runs.
@pytest.mark.skipif(find_spec("weasyprint") is None, reason="the pdf extra is not installed")
def test_pdf_is_the_same_twice():
    document = render_pdf(single_brief())
    assert document.startswith(b"%PDF-")
    assert document == render_pdf(single_brief())


def test_a_missing_weasyprint_is_said_with_its_extra(monkeypatch):
    def missing(name: str) -> None:
        raise ImportError(f"No module named {name!r}")

    monkeypatch.setattr(pdf, "import_module", missing)
    with pytest.raises(OutputError, match=r"reportedly\[pdf\]"):
        render_pdf(SAMPLE)


def test_the_page_loads_nothing_on_its_way_to_paper():
    with pytest.raises(OutputError, match=r"may not load https://a\.example/"):
        pdf.refuse("https://a.example/")
