"""What every form of the brief must hold to."""

import unicodedata
from dataclasses import replace

import pytest
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from brief_render.sample_brief import ARTICLES, SAMPLE, single_brief
from reportedly.brief.render import render_html, render_markdown, render_text
from reportedly.records import Brief, Part, Passage, Sentence

FORMS = {"text": render_text, "markdown": render_markdown, "html": render_html}


def words_of(form: str, page: str) -> str:
    """Return the words a reader of the page sees, runs of spaces made one."""
    if form == "html":
        document = lxml_html.document_fromstring(page.encode())
        for unseen in document.xpath("//style | //script"):
            unseen.drop_tree()
        page = str(document.text_content())
    if form == "markdown":
        page = str(lxml_html.fromstring(MarkdownIt("commonmark").render(page)).text_content())
    return " ".join(page.replace("|", " ").split())


@pytest.mark.parametrize("form", FORMS)
def test_every_sentence_and_passage_stands_on_the_page(form):
    page = words_of(form, FORMS[form](SAMPLE))
    for sentence in SAMPLE.sentences():
        assert sentence.text in page
        for passage in sentence.passages:
            assert passage.text in page


@pytest.mark.parametrize("form", FORMS)
def test_the_fixture_is_cut_from_its_articles(form):
    for sentence in SAMPLE.sentences():
        for passage in sentence.passages:
            assert ARTICLES[passage.article_id].part(passage.part)[passage.start : passage.end] == passage.text


@pytest.mark.parametrize("form", FORMS)
def test_marks_copies_and_ends_are_said_in_words(form):
    page = words_of(form, FORMS[form](SAMPLE))
    for words in (
        "8 articles of 7 outlets, 7 independent origins · 1 unread · 1 left aside",
        "as of 14 Mar 2031, 17:40 UTC",
        "hedged",
        "one source",
        "denies 3",
        "denied by 4",
        "computed",
        "conditional",
        "superseded",
        "a copy of [1], not counted again",
        "another story: a ferry strike in Port Calder",
        "no article text: a login form",
        "No article read says who inspects the dam now.",
        "1 sentence was left out",
    ):
        assert words in page, words


@pytest.mark.parametrize("form", FORMS)
def test_figures_keep_their_wording_and_speaker(form):
    page = words_of(form, FORMS[form](SAMPLE))
    for series in SAMPLE.figures:
        for point in series.points:
            assert point.figure.passage.text in page
            assert point.speaker in page


@pytest.mark.parametrize("form", FORMS)
def test_parts_with_nothing_to_say_are_not_shown(form):
    page = words_of(form, FORMS[form](single_brief()))
    for heading in ("Figures", "Context", "Outlook", "In short", "Left aside", "Unread"):
        assert heading.casefold() not in page.casefold().replace("no figures were found", "")
    assert "1 article of 1 outlet: every sentence rests on it alone" in page


@pytest.mark.parametrize("form", FORMS)
def test_one_report_does_not_mark_every_sentence_as_one_source(form):
    assert "one source" not in words_of(form, FORMS[form](single_brief()))


@pytest.mark.parametrize("form", FORMS)
def test_two_renderings_give_the_same_bytes(form):
    assert FORMS[form](SAMPLE).encode() == FORMS[form](SAMPLE).encode()


HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }} {% raw %}",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "| a | b | `code` **bold** # head",
    "\x1b[31mred\x1b[0m\x07",
    "exe.\u202egpj\u202c zero\u200bwidth \u2066iso\u2069 tag\U000e0041",
    "nul\x00 lone \ud800 end",
    "two\nlines\r\n# and a head",
    "",
    "שלום world مرحبا",
    "😀👨‍👩‍👧",
)


def hostile_brief(words: str) -> Brief:
    """Return the sample with hostile words in every field an article or address may fill."""
    passage = Passage(article_id="wire1", part=Part.TEXT, start=0, end=len(words), text=words)

    def spoilt(sentence: Sentence) -> Sentence:
        return replace(sentence, text=words, passages=(passage,), speaker=words)

    source = replace(
        SAMPLE.sources[0], outlet=words, title=words, published=words, url="javascript:" + words, credit=words
    )
    section = replace(SAMPLE.sections[0], heading=words, sentences=tuple(map(spoilt, SAMPLE.sections[0].sentences)))
    points = tuple(replace(point, speaker=words, published=words) for point in SAMPLE.figures[0].points)
    return replace(
        SAMPLE,
        headline=spoilt(SAMPLE.headline),
        sections=(section,),
        figures=(replace(SAMPLE.figures[0], counted=words, place=words, points=points),),
        sources=(source, *SAMPLE.sources[1:]),
        left_aside=(replace(SAMPLE.left_aside[0], why=words),),
        unread=(replace(SAMPLE.unread[0], source=words, reason=words),),
        notes=(words,),
    )


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_stay_words(form, words):
    page = FORMS[form](hostile_brief(words))
    page.encode()
    assert "javascript:" not in page or form != "html" or 'href="javascript:' not in page
    hidden = {sign for sign in page if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co")}
    assert hidden <= {"\n", "\u200d", "\u2068", "\u2069"}
    assert page.count("\u2068") == page.count("\u2069")
    assert "\u202e" not in page


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_give_no_markup(words):
    clean = lxml_html.document_fromstring(render_html(hostile_brief("words")).encode())
    spoilt = lxml_html.document_fromstring(render_html(hostile_brief(words)).encode())
    assert {element.tag for element in spoilt.iter()} <= {element.tag for element in clean.iter()}
    for element in spoilt.iter():
        assert not any(name.startswith("on") for name in element.attrib)


@pytest.mark.parametrize("words", [words for words in HOSTILE if words])
def test_hostile_words_give_no_markdown(words):
    parser = MarkdownIt("gfm-like", {"linkify": False})

    def shape(page: str) -> list[str]:
        kinds = [child.type for token in parser.parse(page) for child in (token, *(token.children or ()))]
        return [kind for kind in kinds if kind != "text"]

    assert shape(render_markdown(hostile_brief(words))) == shape(render_markdown(hostile_brief("words")))


ENDLESS = "Verfassungsschutzbericht" * 417
"""Ten thousand signs without a place to break a line."""


@pytest.mark.parametrize("form", FORMS)
def test_names_without_end_are_cut_and_sentences_are_not(form):
    brief = hostile_brief(ENDLESS)
    page = "".join(FORMS[form](brief).split())
    names = [found for found in page.replace(ENDLESS, "").split("Verfassungsschutzbericht" * 8) if "…" in found]
    assert names, "a cut name ends in an ellipsis"
    sentences = sum(sentence.text == ENDLESS for sentence in brief.sentences())
    assert page.count(ENDLESS) >= sentences


def test_a_mark_names_a_few_of_many_sources():
    denied = tuple(range(2, 8))
    article = ARTICLES["wire1"]
    sources = tuple(replace(SAMPLE.sources[0], article_id=f"w{number}", copy_of=None) for number in denied)
    passages = tuple(replace(article.passage(0, 5), article_id=source.article_id) for source in sources)
    [warned, denial] = SAMPLE.sections[1].sentences[:2]
    section = replace(SAMPLE.sections[1], sentences=(replace(warned, passages=passages), denial))
    page = render_text(replace(SAMPLE, sections=(section,), sources=(*SAMPLE.sources, *sources)), width=200)
    assert "denies 9, 10, 11 and 3 more" in page
