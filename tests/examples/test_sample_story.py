"""The sample story is what its README says: invented outlets, reported facts, and every difficulty in its place."""

import re
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reportedly.pipeline import Gathered, gather
from reportedly.records import ArticleKind
from reportedly.settings import Settings

EXAMPLES = Path(__file__).parents[2] / "examples"
FLOOD = ("harrowfen-flood", "kestrel-flood")
COPIES = {"1018-harrowfen-copy.html": 4, "1018-kestrel-copy.md": 5}
"""File -> its paragraphs, all of them of the agency's text."""

EXPECTED = {
    "1018-harrowfen-copy.html": ("Harrowfen Gazette", "2024-10-18T15:20:00+01:00"),
    "1018-kestrel-copy.md": ("Kestrel Bay Courier", "2024-10-18T19:10:00-03:00"),
    "1018-ostrel-shipped.html": ("Ostrel Wire", "2024-10-18T12:05:00+00:00"),
    "1018-pallister-bulletin.txt": (None, None),
    "1018-quay-four-brigades.md": ("Quay Street Asia Report", "2024-10-18T19:30:00+09:00"),
    "1019-brisk-desperate.html": ("Daily Brisk", "2024-10-19T08:02:00+01:00"),
    "1019-dunmarrow-starmer.html": ("The Dunmarrow Herald", "2024-10-19T00:15:00+01:00"),
    "1019-ostrel-unconfirmed.html": ("Ostrel Wire", "2024-10-19T06:30:00+00:00"),
    "1023-ostrel-three-thousand.html": ("Ostrel Wire", "2024-10-23T14:55:00+00:00"),
    "1024-ordnance-transfer.html": ("Ordnance Fortnightly", "2024-10-24T09:00:00+01:00"),
    "1026-harrowfen-flood.md": ("Harrowfen Gazette", "2024-10-26T17:45:00+01:00"),
    "1027-kestrel-flood.md": ("Kestrel Bay Courier", "2024-10-27T12:30:00-03:00"),
    "1028-brisk-doorstep.html": ("Daily Brisk", "2024-10-28T19:25:00+00:00"),
    "1028-vostrava-kursk.html": ("Vostrava Monitor", "2024-10-28T21:40:00+02:00"),
    "1129-ostrel-desertion.html": ("Ostrel Wire", "2024-11-29T08:10:00+00:00"),
    "1130-vostrava-manpower.html": ("Vostrava Monitor", "2024-11-30T10:15:00+02:00"),
    "1201-norrfold-zelensky.html": ("Norrfold 24", "2024-12-01T18:20:00+01:00"),
    "1202-dunmarrow-strongest-position.html": ("The Dunmarrow Herald", "2024-12-02T21:50:00+00:00"),
    "1202-ordnance-packages.html": ("Ordnance Fortnightly", "2024-12-02T23:30:00+00:00"),
    "1202-quay-beijing.md": ("Quay Street Asia Report", "2024-12-02T20:45:00+08:00"),
    "1203-brisk-desertion.html": ("Daily Brisk", "2024-12-03T07:45:00+00:00"),
    "1203-kestrel-three-questions.md": ("Kestrel Bay Courier", "2024-12-03T18:00:00-03:00"),
}
"""File that holds one article -> its outlet and time."""

LIVE_TIMES = ["11:52", "13:06", "13:31", "16:20", "18:44"]
ALLOWED_QUOTE = "dragging Asia into the war"
QUOTED = re.compile(r"[\"“«]([^\"”»]*)[\"”»]|[‘](\w[^’]*\w)[’](?!\w)")
FURNITURE = re.compile(
    r"cookie|sign up|subscribe|most read|more from the wire|marrow cup|morning letter|see our offers|privacy|corrections"
)


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    return gather([str(EXAMPLES / "troops")], Settings())


@pytest.fixture(scope="module")
def by_file(gathered):
    found = {}
    for article in gathered.articles:
        found.setdefault(Path(gathered.origins[article.id]).name, []).append(article)
    return found


def one_of(by_file, name):
    [article] = by_file[name]
    return article


def test_every_file_is_read_or_said_to_be_unread(gathered, by_file):
    files = {path.name for path in (EXAMPLES / "troops").iterdir()}
    read = {name.partition(":")[0].partition("#")[0] for name in by_file}
    assert files - read == {"1028-dunmarrow-broken.html"}
    [unread] = gathered.unread
    assert unread.source.endswith("1028-dunmarrow-broken.html")
    assert unread.reason
    assert not gathered.left_aside


@pytest.mark.parametrize("name", EXPECTED)
def test_outlet_and_time_are_read(by_file, name):
    article = one_of(by_file, name)
    outlet, published = EXPECTED[name]
    assert article.outlet == outlet
    if published is None:
        assert article.published is None
    else:
        assert datetime.fromisoformat(article.published) == datetime.fromisoformat(published)
    assert article.kind == ArticleKind.ARTICLE


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".html")])
def test_a_page_gives_its_words_and_not_its_furniture(by_file, name):
    article = one_of(by_file, name)
    page = (EXAMPLES / "troops" / name).read_text(encoding="utf-8")
    inside = re.search(r'<(?:div|section) class="article(?:-body|__content|-text)">(.*?)</(?:div|section)>', page, re.S)
    paragraphs = re.findall(r"<p>(.*?)</p>", inside.group(1), re.S)
    assert article.text.split("\n\n") == paragraphs
    assert article.title
    assert article.standfirst
    assert article.standfirst not in article.text
    assert not FURNITURE.search(article.text.lower())


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".html")])
def test_a_byline_holds_people(by_file, name):
    article = one_of(by_file, name)
    for person in article.byline:
        assert not person.lower().startswith("by ")
    if name not in COPIES and "shipped" not in name and "unconfirmed" not in name:
        assert article.byline


def test_the_live_blog_gives_one_report_an_update_each_with_its_time(by_file):
    updates = sorted(by_file["1028-norrfold-live.html"], key=lambda article: article.published)
    assert [article.published[11:16] for article in updates] == LIVE_TIMES
    assert {article.published[19:] for article in updates} == {"+01:00"}
    assert {article.kind for article in updates} == {ArticleKind.UPDATE}
    assert {article.outlet for article in updates} == {"Norrfold 24"}
    assert all(article.title and article.text for article in updates)


def test_json_lines_give_articles_with_their_own_ids(gathered):
    own = {article.id: article for article in gathered.articles if article.id.startswith("pallister-")}
    assert sorted(own) == ["pallister-2024-10-28-2200", "pallister-2024-12-03-0700"]


@pytest.mark.parametrize(("name", "paragraphs"), COPIES.items())
def test_a_copy_is_the_agency_text_trimmed(by_file, name, paragraphs):
    agency = one_of(by_file, "1018-ostrel-shipped.html")
    copy = one_of(by_file, name)
    kept = copy.text.split("\n\n")
    assert len(kept) == paragraphs
    assert all(paragraph in agency.text for paragraph in kept)
    assert len(copy.text) < 0.8 * len(agency.text)
    assert copy.title != agency.title


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_keeps_its_credit_line(by_file, name):
    assert "Ostrel Wire" in (one_of(by_file, name).credit or "")


def test_no_other_two_reports_share_their_text(gathered, by_file):
    copies = {article.id for name in COPIES for article in by_file[name]}
    texts = [article.text for article in gathered.articles if article.id not in copies]
    for number, text in enumerate(texts):
        for other in texts[:number]:
            match = SequenceMatcher(None, text, other, autojunk=False).find_longest_match()
            assert match.size < 90, text[match.a : match.a + match.size]


def test_the_numbers_of_reports_outlets_and_words(gathered):
    reports = [article for article in gathered.articles if article.kind == ArticleKind.ARTICLE]
    own = [article for article in reports if not is_flood(gathered, article)]
    assert len(own) >= 16
    assert len(reports) - len(own) == 2
    assert len({article.outlet for article in reports if article.outlet}) >= 8
    for article in own:
        assert 120 <= len(f"{article.standfirst or ''} {article.text}".split()) <= 300, article.title


def test_the_days_stand_in_two_groups(gathered):
    days = {article.published[:10] for article in gathered.articles if article.published}
    assert all("2024-10-18" <= day <= "2024-10-28" or "2024-11-29" <= day <= "2024-12-03" for day in days)


def test_addresses_are_reserved_ones(gathered):
    for article in gathered.articles:
        if article.url:
            assert urlsplit(article.url).hostname.endswith(".example"), article.url
    for path in EXAMPLES.rglob("*.*"):
        hosts = re.findall(r"https?://([^/\s\"')]+)", path.read_text(encoding="utf-8"))
        assert all(host.endswith(".example") or host == "schema.org" for host in hosts), path


@pytest.mark.parametrize("folder", ["troops", "one-report"])
def test_no_words_of_real_people_are_quoted_but_one(folder):
    gathered = gather([str(EXAMPLES / folder)], Settings())
    found = []
    for article in gathered.articles:
        for words in (article.title or "", article.standfirst or "", article.text):
            if not is_flood(gathered, article):
                found += [match.group(1) or match.group(2) for match in QUOTED.finditer(words)]
    assert found == ([ALLOWED_QUOTE] if folder == "troops" else [])


def test_the_one_report_stands_alone():
    [article] = gather([str(EXAMPLES / "one-report")], Settings()).articles
    assert article.outlet == "The Dunmarrow Herald"
    assert article.published == "2024-11-01T00:40:00+00:00"
    assert article.byline == ("Tobias Kell",)
    assert article.standfirst


def is_flood(gathered, article):
    return any(name in gathered.origins[article.id] for name in FLOOD)
