"""Markdown with front matter, plain text, JSON Lines."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.codec import encode
from reportedly.read import read_document
from reportedly.records import Article, Document, Unread, sha256_of
from reportedly.settings import Settings

SETTINGS = Settings()
TEXT = "The dam held through the night, the engineers said.\n\nNobody was hurt."


def read(text: str | bytes, media_type: str) -> list[Article | Unread]:
    body = text if isinstance(text, bytes) else text.encode("utf-8")
    document = Document(
        source="in.put", url=None, outlet=None, fetched=None, media_type=media_type, sha256=sha256_of(body), body=body
    )
    return list(read_document(document, SETTINGS))


def markdown(head: str, text: str = TEXT) -> Article:
    [article] = read(f"---\n{head}\n---\n\n{text}\n", "text/markdown")
    assert isinstance(article, Article)
    return article


def unread(text: str, media_type: str = "text/markdown") -> str:
    [found] = read(text, media_type)
    assert isinstance(found, Unread)
    return found.reason


def test_front_matter_fills_every_field():
    article = markdown(
        "url: https://herald.example/dam\noutlet: Example Herald\ntitle: 'Dam holds: engineers'\n"
        "standfirst: A night of fear\nbyline: [Ana Souza, Piet Brandt]\npublished: 2024-10-18T17:05:00+01:00\n"
        "modified: 2024-10-18\ncredit: AP\nlanguage: en\nmood: calm\n"
    )
    assert article.url == "https://herald.example/dam"
    assert (article.outlet, article.title, article.standfirst) == (
        "Example Herald",
        "Dam holds: engineers",
        "A night of fear",
    )
    assert article.byline == ("Ana Souza", "Piet Brandt")
    assert (article.published, article.modified) == ("2024-10-18T17:05:00+01:00", "2024-10-18")
    assert (article.credit, article.language, article.text) == ("AP", "en", TEXT)


@pytest.mark.parametrize(
    "written", ["2024-10-18 17:05:00", "2024-10-18T17:05:00Z", "2024-10-18", "18 October 2024, 17:05 BST", "20241018"]
)
def test_the_date_is_kept_as_written(written):
    assert markdown(f"published: {written}").published_raw == written


def test_a_date_without_a_zone_gets_none():
    assert markdown("published: 2024-10-18 17:05:00").published == "2024-10-18T17:05:00"


def test_byline_may_be_a_string_and_values_that_yaml_would_change_stay_words():
    article = markdown("byline: Ana Souza\ntitle: 1.10\noutlet: no\nstandfirst: 12:30")
    assert article.byline == ("Ana Souza",)
    assert (article.title, article.outlet, article.standfirst) == ("1.10", "no", "12:30")


def test_markdown_without_front_matter_is_text():
    [article] = read(TEXT, "text/markdown")
    assert (article.title, article.text) == (None, TEXT)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("---\ntitle: Dam holds\n\nThe dam held.", "not closed"),
        ("---\ntitle: [Dam\n---\nThe dam held.", "not YAML"),
        ("---\ntitle: a: b: c\n---\nThe dam held.", "line 2"),
        ("---\n- one\n- two\n---\nThe dam held.", "no fields"),
        ("---\ntitle: {a: b}\n---\nThe dam held.", "title must be a string"),
        ("---\na: &a [1, 1]\nb: &b [*a, *a]\n---\nThe dam held.", "aliases"),
        ("---\ntitle: Dam holds\n---\n\n", "no text"),
        ("---\n" + "a:\n " * 5 + "[" * 5000 + "\n---\nText.", "not YAML"),
        ("---\nx: !!python/object/apply:os.system [ls]\n---\nText.", "not YAML"),
        (" \n", "empty"),
    ],
)
def test_malformed_front_matter_says_what_is_wrong(text, words):
    assert words in unread(text)


@settings(max_examples=50)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_plain_text_stays_character_for_character(text):
    [article] = read(text, "text/plain")
    if text.startswith("\ufeff"):
        text = text[1:]
    assert isinstance(article, Unread) or article.text == text


@pytest.mark.parametrize(
    "text", ["One.\r\n\r\nTwo.\n", "  Indented — “quoted” 😀 \u202eright\u202c to left", "Tabs\tand\u00a0blanks"]
)
def test_plain_text_keeps_line_ends_and_blanks(text):
    [article] = read(text, "text/plain")
    assert article.text == text
    assert article.title is None


def test_lines_come_back_as_they_went_in():
    article = Article(id="a/1 ü", title="Dam holds", text=" The dam\nheld. ", language="en", sha256="0" * 64)
    [found] = read(encode(article), "application/jsonl")
    assert found == article


def test_only_id_and_text_are_required_and_other_keys_are_ignored():
    line = json.dumps({"id": "7", "text": TEXT, "mood": "calm"})
    [found] = read(line, "application/jsonl")
    assert (found.id, found.text, found.byline, found.language) == ("7", TEXT, (), "en")


@pytest.mark.parametrize(
    ("given", "published", "raw"),
    [
        ("2018-05-30", "2018-05-30", None),
        ("2018-05-30T04:00:00Z", "2018-05-30T04:00:00Z", None),
        ("Wed, 30 May 2018 04:00:00 GMT", "2018-05-30T04:00:00+00:00", "Wed, 30 May 2018 04:00:00 GMT"),
        ("2018-05-36", None, "2018-05-36"),
        ("soon", None, "soon"),
    ],
)
def test_a_time_that_is_none_is_kept_as_written_alone(given, published, raw):
    [found] = read(json.dumps({"id": "7", "text": TEXT, "published": given}), "application/jsonl")
    assert (found.published, found.published_raw) == (published, raw)


def test_a_bad_line_is_named_and_the_others_are_read():
    lines = [encode(Article(id="1", text=TEXT)), '{"id": "2"}', "not JSON", "", encode(Article(id="5", text=TEXT))]
    found = read("\n".join(lines), "application/jsonl")
    assert [one.id if isinstance(one, Article) else one.source for one in found] == ["1", "in.put:2", "in.put:3", "5"]
    assert "text" in found[1].reason


@pytest.mark.parametrize(
    "line", ["7", "[]", "null", '{"id": 7, "text": "a"}', '{"id": "", "text": "a"}', "[" * 100_000]
)
def test_a_line_that_is_no_article_says_so(line):
    assert "no article" in unread(line, "application/jsonl")
