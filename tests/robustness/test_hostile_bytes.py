"""Random, mutated and built-up bytes through every reader: an Article or an Unread with a reason, never an exception."""

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import codec
from reportedly.collect import find_documents
from reportedly.read import read_document
from reportedly.records import Article, Document, Unread, sha256_of
from reportedly.settings import Settings
from robustness.hostile_articles import plain_line

LIMITS = Settings(max_document_bytes=3_000_000)
KINDS = ("text/html", "text/markdown", "text/plain", "application/jsonl")
WORDS = "The council said on Monday that the bridge would stay closed until repairs were done. " * 8
PAGE = (
    '<!doctype html><html lang="en"><head><title>Bridge closed - Post</title><meta property="og:title" content="Bridge">'
    '<meta name="author" content="Ada Lund"><meta property="article:published_time" content="2031-05-06T10:00:00Z">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","author":[{"name":"Ada Lund"}],'
    '"datePublished":"2031-05-06"}</script></head><body><article><h1>Bridge</h1><time datetime="2031-05-06">6 May</time>'
    f"<p>{WORDS}</p><p>{WORDS}</p></article></body></html>"
)
SEEDS = {
    "text/html": PAGE.encode(),
    "text/markdown": f"---\ntitle: Bridge\nbyline: [Ada Lund, Bo Ek]\npublished: 2031-05-06\n---\n{WORDS}".encode(),
    "text/plain": WORDS.encode(),
    "application/jsonl": (json.dumps(plain_line(1)) + "\n").encode() * 2,
}
PIECES = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"<", b">", b"</", b"<!--", b"]]>", b"<![CDATA[", b"&#x110000;",
    b"&#0;", b'"', b"'", b"{", b"[", b"\\ud800", b"\\", b"---\n", b"\n", b": ", b"&a *a", b"!!python/object:x ", b"\x1b[2J",
    b"9999999999999999999", b"-0001-99-99T99:99", b"charset=utf-7", b"<time datetime=", b"<base href=//[>",
]  # fmt: skip


def read(body: bytes, media_type: str, limits: Settings = LIMITS) -> list[Article | Unread]:
    """Return what the reader gives; every record must be writable as JSON and come back the same."""
    document = Document(
        source="in", url=None, outlet=None, fetched=None, media_type=media_type, sha256=sha256_of(body), body=body
    )
    found = list(read_document(document, limits))
    assert found
    for record in found:
        assert isinstance(record, Article | Unread)
        assert codec.decode(codec.encode(record), type(record)) == record
        assert record.text.strip() if isinstance(record, Article) and media_type != KINDS[3] else True
        assert record.reason.strip() if isinstance(record, Unread) else record.id
    return found


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.data(), st.sampled_from(KINDS))
def test_mutated_documents_give_articles_or_reasons(data, kind):
    body = bytearray(SEEDS[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body)))
        until = at + data.draw(st.integers(0, 30))
        body[at:until] = data.draw(st.sampled_from(PIECES) | st.binary(max_size=12)) * data.draw(st.integers(0, 3))
    read(bytes(body), kind)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=20), max_size=40), st.sampled_from(KINDS))
def test_heaps_of_hostile_pieces_give_articles_or_reasons(pieces, kind):
    read(b"".join(pieces), kind)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1251", "latin-1", "shift_jis", "utf-7")),
    st.sampled_from(("utf-8", "utf-16", "utf-7", "latin-1", "idna", "rot13", "hex", "zip", "nonsense", "undefined")),
    st.sampled_from(KINDS),
)
def test_a_charset_that_is_not_the_one_declared(real, declared, kind):
    body = SEEDS[kind].decode().replace("<head>", f'<head><meta charset="{declared}">').replace("bridge", "bridgé")
    read(body.encode(real, "replace"), f"{kind}; charset={declared}")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.sampled_from(("published", "modified", "title", "byline", "url", "outlet", "credit", "language", "zebra")),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    ),
)
def test_any_value_of_any_field_is_read_or_refused(field, value):
    fields = json.dumps({field: value})
    read(f"---\n{fields}\n---\n{WORDS}".encode(), "text/markdown")
    read(json.dumps({"id": "a", "text": WORDS, field: value}).encode(), "application/jsonl")
    node = json.dumps(
        {"@type": "NewsArticle", {"published": "datePublished", "byline": "author"}.get(field, field): value}
    )
    page = PAGE.replace("</head>", f'<script type="application/ld+json">{node}</script></head>')
    read(page.encode("utf-8", "replace"), "text/html")


LARGE = {
    "ten thousand tags deep": ("text/html", b"<div>" * 10_000 + WORDS.encode()),
    "tags of all kinds deep": ("text/html", b"<table><tr><td><ul><li><b>" * 2_000 + WORDS.encode()),
    "an attribute of a megabyte": (
        "text/html",
        PAGE.replace("<article>", f'<article class="{"a " * 500_000}">').encode(),
    ),
    "ten thousand attributes": (
        "text/html",
        PAGE.replace("<article>", f"<article {' '.join(f'a{n}=b' for n in range(10_000))}>").encode(),
    ),
    "many entities": ("text/html", PAGE.replace("council", "&amp;&lt;&#x27;" * 30_000).encode()),
    "entities that grow": (
        "text/html",
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        + PAGE.encode().replace(b"council", b"&b;"),
    ),
    "an entity that is a file": (
        "text/html",
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + PAGE.encode().replace(b"council", b"&f;"),
    ),
    "null bytes": ("text/html", PAGE.replace("council", "coun\0cil").encode()),
    "json 5,000 deep": ("application/jsonl", b'{"id":"a","text":' + b"[" * 5_000 + b"]" * 5_000 + b"}"),
    "an unknown key 5,000 deep": (
        "application/jsonl",
        b'{"id":"a","text":"words","zebra":' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    ),
    "json-ld 5,000 deep": (
        "text/html",
        PAGE.replace(
            "</head>", f'<script type="application/ld+json">{"[" * 5_000 + "]" * 5_000}</script></head>'
        ).encode(),
    ),
    "a lone surrogate": ("application/jsonl", b'{"id":"a","text":"one \\ud800 two"}'),
    "a lone surrogate in JSON-LD": ("text/html", PAGE.replace('"headline":"Bridge"', '"headline":"B\\ud800"').encode()),
    "a lone surrogate in YAML": ("text/markdown", f'---\ntitle: "B\\ud800"\n---\n{WORDS}'.encode()),
    "a number of 5,000 digits": ("application/jsonl", b'{"id":"a","text":"words","published":' + b"9" * 5_000 + b"}"),
    "YAML 5,000 deep": ("text/markdown", b"---\ntitle: " + b"[" * 5_000 + b"]" * 5_000 + b"\n---\nwords"),
    "YAML blocks deep": ("text/markdown", b"---\n" + b"- " * 5_000 + b"\n---\nwords"),
    "one word of a megabyte": ("text/plain", b"a" * 1_000_000),
    "one line of a megabyte": ("text/plain", b"word " * 200_000),
    "one word in a page": ("text/html", PAGE.replace("council", "a" * 300_000).encode()),
    "many dashes": ("text/markdown", b"---\n" * 100_000),
    "many empty lines": ("text/plain", b"word\n\n\n" * 50_000),
    "many angle brackets": ("text/html", PAGE.replace("council", "&lt;" * 50_000 + "<" * 50_000).encode()),
    "UTF-16 cut in half": ("text/html", PAGE.encode("utf-16")[:-1]),
    "UTF-16 without its mark": ("text/html", PAGE.encode("utf-16-le")),
}


@pytest.mark.parametrize("name", LARGE)
def test_large_and_deep_documents_give_articles_or_reasons(name):
    kind, body = LARGE[name]
    found = read(body, kind)
    assert "root:" not in codec.encode(found[0])


def collected(source: Path) -> list[Document | Unread]:
    return list(find_documents([str(source)], LIMITS))


PACKED = gzip.compress(PAGE.encode(), mtime=0)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (gzip.compress(b"a" * 30_000_000), "larger than 3,000,000 bytes"),
        (PACKED[:-9], "not a whole gzip file"),
        (PACKED[:40] + b"\xff" * 60 + PACKED[100:], "not a whole gzip file"),
        (b"\x1f\x8b", "not a whole gzip file"),
        (PACKED[:-8] + b"\0" * 8, "not a whole gzip file"),
        (PACKED + b"rubbish", "not a whole gzip file"),
    ],
    ids=["bomb", "cut", "broken", "head", "checksum", "tail"],
)
def test_a_packed_page_that_is_none_is_unread(body, words, tmp_path):
    path = tmp_path / "page.html.gz"
    path.write_bytes(body)
    [unread] = collected(path)
    assert isinstance(unread, Unread)
    assert words in unread.reason


def test_a_folder_of_odd_entries_ends_and_names_each(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.html").symlink_to("self.html")
    (tmp_path / "gone.html").symlink_to("nowhere.html")
    (tmp_path / "device.html").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "page.html.d").mkdir()
    (tmp_path / "a\n\x1b[2J.txt").write_text(WORDS)
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text(WORDS)
    (tmp_path / ("n" * 240 + ".txt")).write_text(WORDS)
    found = collected(tmp_path)
    assert sum(isinstance(one, Document) for one in found) == 3
    assert sum(isinstance(one, Unread) for one in found) == 5
    for one in found:
        one.source.encode()
        codec.encode(Unread(source=one.source, reason="x"))


def test_an_entry_that_may_not_be_looked_at_is_unread(tmp_path, monkeypatch):
    (tmp_path / "locked.html").write_text(PAGE)
    (tmp_path / "open.html").write_text(PAGE)
    real = os.stat

    def stat(path, *arguments, **options):
        if str(path).endswith("locked.html"):
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "stat", stat)
    locked, opened = collected(tmp_path)
    assert "Permission denied" in locked.reason
    assert isinstance(opened, Document)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("B\\ud800", "B\ufffd"), ("\\ud83d\\ude00", "\U0001f600"), ("\\udc00.\\ud800", "\ufffd.\ufffd")],
    ids=["half", "two halves", "swapped"],
)
def test_half_a_character_is_replaced_and_two_halves_are_joined(written, read_as):
    [article] = read(f'---\ntitle: "{written}"\nbyline: ["{written}"]\n---\n{WORDS}'.encode(), "text/markdown")
    assert (article.title, article.byline) == (read_as, (read_as,))


def test_links_that_fan_out_are_not_followed_for_ever(tmp_path):
    for name in "abcdef":
        (tmp_path / name).mkdir()
        for other in "abcdef":
            (tmp_path / name / other).symlink_to(tmp_path / other)
    assert len(collected(tmp_path)) <= 6 * 6


@pytest.mark.parametrize(
    "source",
    ["", " ", "\0", "a\0b", "x" * 5_000, "/x" * 5_000, "file:///etc/passwd", "http://", "https://[", "http://\udcff/",
     "https://a.example:0/", "https://a.example:99999/", "https://a.example:x/", "https://u:p@a.example/", "http://\x1b/",
     "http://a..b/", "http://" + "a" * 300 + ".example/", "http://xn--\u00fc/", "http://127.1/", "http://0x7f000001/",
     "http://[::ffff:127.0.0.1]/", "http://[fe80::1%25lo]/", "http://2130706433/", "http://\u2460.example@127.0.0.1/"],
)  # fmt: skip
def test_a_source_that_is_none_is_unread(source, monkeypatch):
    refuse_network(monkeypatch)
    found = list(find_documents([source], LIMITS)) if source.strip() else []
    assert all(isinstance(one, Unread) and one.reason for one in found)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="ahtp:/.@[]%#?0127\\ x\u00fc\u3002\uff0f\u2024\0", max_size=24))
def test_any_address_is_refused_without_an_exception(words):
    with pytest.MonkeyPatch.context() as patch:
        refuse_network(patch)
        assert all(isinstance(one, Unread) for one in find_documents([f"http://{words}"], LIMITS))


def refuse_network(patch: pytest.MonkeyPatch) -> None:
    """Numbers resolve as the system does it; names do not; nothing is connected to."""
    import socket

    real = socket.getaddrinfo

    def numbers_only(host, port, *arguments, **options):
        options["flags"] = socket.AI_NUMERICHOST
        found = real(host, port, *arguments, **options)
        if not any(entry[4][0].startswith(("127.", "0.", "10.", "::", "fe80")) for entry in found):
            raise OSError("no names here")
        return found

    patch.setattr(socket, "getaddrinfo", numbers_only)
