"""Saved pages written for these tests, each with the records it must give: pages/NAME.html and pages/NAME.json."""

import json
from pathlib import Path

import pytest

from reportedly.codec import encode
from reportedly.collect import find_documents
from reportedly.read import read_document
from reportedly.records import Article, Document, sha256_of
from reportedly.settings import Settings

PAGES = Path(__file__).parents[1] / "pages"
SETTINGS = Settings()
OF_THE_FILE = ("id", "sha256", "source")


def records(path: Path) -> list[dict[str, object]]:
    found = []
    for document in find_documents([str(path)], SETTINGS):
        for record in read_document(document, SETTINGS):
            fields = json.loads(encode(record))
            found.append({name: value for name, value in fields.items() if name not in OF_THE_FILE})
    return found


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.html")), ids=lambda page: page.stem)
def test_page_gives_its_records(page):
    assert records(page) == json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))


def articles(name: str, body: bytes | None = None) -> list[Article]:
    body = (PAGES / name).read_bytes() if body is None else body
    document = Document(
        source=name, url=None, outlet=None, fetched=None, media_type="text/html", sha256=sha256_of(body), body=body
    )
    return [record for record in read_document(document, SETTINGS) if isinstance(record, Article)]


def test_same_bytes_give_the_same_id_wherever_they_lie(tmp_path):
    page = PAGES / "no_date.html"
    copy = tmp_path / "other.html"
    copy.write_bytes(page.read_bytes())
    [first] = [a for d in find_documents([str(page)], SETTINGS) for a in read_document(d, SETTINGS)]
    [second] = [a for d in find_documents([str(copy)], SETTINGS) for a in read_document(d, SETTINGS)]
    assert first == second


def test_updates_of_a_live_blog_have_ids_of_their_own():
    found = articles("live_blog.html")
    assert len({article.id for article in found}) == len(found) == 4


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-8-sig"])
def test_bytes_labelled_utf8_that_are_not(encoding):
    [right] = articles("french.html")
    text = (PAGES / "french.html").read_text(encoding="utf-8").replace("’", "'").replace("œ", "oe")
    [found] = articles("french.html", text.encode(encoding))
    assert found.text == right.text.replace("’", "'")
    assert found.language == "fr"


def test_a_few_damaged_bytes_do_not_change_the_encoding():
    whole = (PAGES / "french.html").read_bytes()
    cut = whole.replace("fissuré".encode(), b"fissur" + b"\xc3", 1)
    [found] = articles("french.html", cut)
    assert "fermé vendredi" in found.text
    assert "fissur\ufffd" in found.text


def test_title_and_standfirst_are_not_in_the_text_too():
    [found] = articles("json_ld_article.html")
    assert found.title not in found.text
    assert found.standfirst not in found.text


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8"])
def test_ukrainian_labelled_utf8(encoding):
    words = "Міст у Мардоні закрили у п’ятницю після повені, яка пошкодила одну з чотирьох опор, повідомила область."
    page = f'<meta charset="utf-8"><h1>Міст закрили</h1><p>{words}</p><p>{words.replace("п’ятницю", "суботу")}</p>'
    page += "<p>Ніхто не знає, коли його знову відкриють, сказала інженерка на зустрічі з мешканцями двох сіл.</p>" * 2
    [found] = articles("uk.html", page.encode(encoding))
    assert found.text.startswith(words)
    assert found.language == "uk"


@pytest.mark.parametrize(
    ("name", "host", "outlet"),
    [
        ("Hosted", "hosted.herald.example", "hosted.herald.example"),
        ("Herald", "hosted.herald.example", "Herald"),
        ("Herald", "herald.co.example", "Herald"),
        ("Hosted", "hosted.example", "Hosted"),
    ],
)
def test_an_outlet_is_not_called_by_its_machine(name, host, outlet):
    page = f"""<html><head><title>Port closes</title><meta property="og:site_name" content="{name}">
    <link rel="canonical" href="https://{host}/port-closes"></head><body><article><h1>Port closes</h1>
    <p>{"The port of Dunmarrow closed on Monday after a storm, the mayor said. " * 9}</p></article></body></html>"""
    [article] = articles("port.html", page.encode())
    assert article.outlet == outlet
