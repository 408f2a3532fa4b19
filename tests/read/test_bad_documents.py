"""Whatever comes in, an article or a reason comes out: quickly, and without an exception."""

import gzip
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.read import read_document
from reportedly.records import Article, Document, Unread, sha256_of
from reportedly.settings import Settings

SETTINGS = Settings()
MEGABYTE = 1_000_000
PARAGRAPH = b"<p>The council said on Monday that the bridge would stay closed until repairs were done.</p>\n"
HEAD = b"<html><head><title>Bridge</title></head><body><h1>Bridge stays closed</h1>"


def read(body: bytes, media_type: str = "text/html", limits: Settings = SETTINGS) -> list[Article | Unread]:
    document = Document(
        source="the source",
        url=None,
        outlet=None,
        fetched=None,
        media_type=media_type,
        sha256=sha256_of(body),
        body=body,
    )
    return list(read_document(document, limits))


def reason(body: bytes, media_type: str = "text/html", limits: Settings = SETTINGS) -> str:
    [unread] = read(body, media_type, limits)
    assert isinstance(unread, Unread)
    assert unread.source == "the source"
    return unread.reason


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj", "a PDF"),
        (gzip.compress(b"<html>", mtime=0), "gzip"),
        (b"PK\x03\x04 sheet", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (bytes(range(256)) * 20, "binary"),
        (HEAD + b"\x81\x8d\x8f\x90\x9d\x9d" * 400, "broken encoding"),
        (HEAD + b"<p>Too short.</p>", "only 5 words"),
        (HEAD, "no article text"),
        (b"<html></html>", "no article text"),
        (HEAD + b"<p>Access Denied</p>", "refused by the site"),
    ],
)
def test_no_article_says_why(body, words):
    assert words in reason(body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<div>" * (4 * MEGABYTE), "nested too deeply"),
        (HEAD + PARAGRAPH * 20 + b"<b>" * (5 * MEGABYTE), "nested too deeply"),
        (b"<p>" * (6 * MEGABYTE), "elements"),
        (b"<" * (20 * MEGABYTE), "too big"),
        (HEAD + b"<p>" + b"word " * (4 * MEGABYTE - 100), "too big"),
    ],
    ids=["div", "b", "p", "angles", "one paragraph"],
)
def test_twenty_megabytes_are_refused_in_seconds(body, words):
    start = time.process_time()
    assert words in reason(body)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "script",
    [
        b"[" * MEGABYTE,
        b'{"a":' * 200_000,
        b'{"headline":"' * 50_000,
        b"nonsense",
        b'{"@type": 7, "author": [[]]}',
        b"null",
    ],
    ids=["lists", "objects", "quotes", "words", "types", "null"],
)
def test_a_hostile_json_ld_leaves_the_page_readable(script):
    [article] = read(HEAD + b'<script type="application/ld+json">' + script + b"</script>" + PARAGRAPH * 4)
    assert isinstance(article, Article)
    assert "stay closed" in article.text


def test_an_article_longer_than_any_report_is_refused():
    limits = Settings(max_text_characters=100)
    assert "100" in reason(b"word " * 50, "text/plain", limits)
    assert "100" in reason(HEAD + PARAGRAPH * 40, "text/html", limits)


def test_another_media_type_is_refused():
    assert reason(b"abc", "application/pdf") == "application/pdf is not read"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["text/html", "text/markdown", "text/plain", "application/jsonl"]))
def test_any_bytes_give_articles_or_reasons(body, media_type):
    found = read(body, media_type)
    assert found
    assert all(isinstance(record, Article | Unread) for record in found)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_in_a_page_keeps_its_article(words):
    found = read(HEAD + words.encode("utf-8", "replace") + PARAGRAPH * 6)
    assert len(found) == 1
