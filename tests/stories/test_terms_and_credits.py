"""Stems, terms, agencies and links: the cases are data."""

import pytest

from case_files import read_cases
from reportedly.records import Article, ArticleKind
from reportedly.stories.credits import agency_of, family_of, link_of
from reportedly.stories.stems import stem
from reportedly.stories.terms import TermCounts


@pytest.mark.parametrize(("words", "expected"), read_cases("stories/stems.txt"))
def test_forms_of_a_word_share_a_stem(words, expected):
    wanted = expected.split()
    found = [stem(word) for word in words.split()]
    assert found == (wanted if len(wanted) > 1 else wanted * len(found))


@pytest.mark.parametrize(("text", "expected"), read_cases("stories/terms.txt"))
def test_terms_are_told_apart(text, expected):
    counts = TermCounts()
    counts.read(text, 1.0, is_title=False)
    names, pairs, dates, numbers = (part.strip() for part in expected.split("|"))
    assert sorted(counts.names()) == names.split()
    assert sorted(counts.pairs()) == [pair.strip() for pair in pairs.split(",") if pair.strip()]
    assert list(counts.dates) == dates.split()
    assert sorted(counts.numbers) == numbers.split()


def test_a_title_alone_proves_no_name_of_a_usual_word():
    counts = TermCounts()
    counts.read("Ferry Runs Aground Off Oskel, Police Say", 1.0, is_title=True)
    assert "oskel" in counts.names()
    assert "polic" not in counts.names()


@pytest.mark.parametrize(("line", "expected"), read_cases("stories/agencies.txt"))
def test_an_article_is_credited_to_one_agency_or_none(line, expected):
    field, _, words = line.partition(": ")
    article = Article(**{"id": "a", "text": "", field: words})
    assert (agency_of(article) or "none") == expected


@pytest.mark.parametrize(("address", "expected"), read_cases("stories/links.txt"))
def test_addresses_of_one_page_share_a_link(address, expected):
    assert (link_of(Article(id="a", text="", url=address)) or "none") == expected


def test_updates_of_a_live_blog_do_not_share_its_link():
    update = Article(id="a", text="", url="https://example.org/live", kind=ArticleKind.UPDATE)
    assert link_of(update) is None


def test_an_outlet_of_no_family_is_its_own():
    assert family_of(Article(id="a", text="", outlet="Dunmarrow Herald")) == "dunmarrow herald"
    assert family_of(Article(id="a", text="", url="https://news.metro.co.uk/x")) == family_of(
        Article(id="b", text="", outlet="Daily Mail")
    )
    assert family_of(Article(id="a", text="")) is None
