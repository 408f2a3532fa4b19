"""Events and running stories: the same whatever the order, complete, and for any text at all."""

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_reports import FERRY, OPERA, report, reports

from reportedly.codec import encode
from reportedly.stories import EventFinder, find_stories
from reportedly.stories.linkage import link_alike
from reportedly.stories.postings import Postings

WEEK_LATER = (
    "Investigators have found that the ferry stranded off Oskel had been warned about its engine. "
    "Corvina Lines received two letters from the harbour master, Jonas Velt, a court in Brask heard. "
    "Captain Ilka Moravec told the judge that the company had promised a repair for April."
)


def ids(stories):
    return [story.article_ids for story in stories]


def test_reports_of_one_happening_are_one_story_and_another_stays_apart():
    assert ids(find_stories(reports())) == [("ferry-1", "ferry-2", "ferry-copy"), ("opera-1", "opera-copy")]


def test_events_of_one_story_are_tied_over_weeks():
    later = report("court", WEEK_LATER, published="2031-03-19T10:00:00+00:00")
    ferry, opera = find_stories([*reports(), later])
    assert ferry.article_ids[-1] == "court"
    assert (ferry.first, ferry.last) == ("2031-03-07T21:00:00+00:00", "2031-03-19T10:00:00+00:00")
    assert "court" not in opera.article_ids


def test_stories_hold_every_article_once_with_its_origin():
    for story in find_stories(reports()):
        from_events = [article for event in story.events for article in event.article_ids]
        from_origins = [article for event in story.events for group in event.origins for article in group]
        assert sorted(from_events) == sorted(from_origins) == sorted(story.article_ids)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_arrival_does_not_show(seed):
    shuffled = random.Random(seed).sample(reports(), 5)
    assert list(map(encode, find_stories(shuffled))) == list(map(encode, find_stories(reports())))


@pytest.mark.parametrize("seed", range(3))
def test_the_online_grouping_does_not_depend_on_the_order(seed):
    finder = EventFinder()
    for article in random.Random(seed).sample(reports(), 5):
        finder.add(article)
    assert {frozenset(event) for event in finder.events()} == {
        frozenset({"ferry-1", "ferry-2", "ferry-copy"}),
        frozenset({"opera-1", "opera-copy"}),
    }


def test_without_times_the_stories_are_found_too():
    timeless = [report(article.id, article.text, title=article.title) for article in reports()]
    found = find_stories(timeless)
    assert {frozenset(story.article_ids) for story in found} == set(map(frozenset, ids(find_stories(reports()))))
    assert {story.first for story in found} == {None}


def test_ids_stay_when_later_reports_come():
    later = report("ferry-3", FERRY, published="2031-03-09T10:00:00+00:00")
    assert find_stories([*reports(), later])[0].id == find_stories(reports())[0].id


def test_the_title_is_that_of_an_article_or_its_first_words():
    assert find_stories(reports())[0].title in {article.title for article in reports()}
    assert find_stories([report("a", OPERA)])[0].title.startswith("The soprano Lien Hartog")


def test_the_same_text_months_apart_is_two_events():
    finder = EventFinder()
    finder.add(report("spring", FERRY, published="2031-03-07T21:00:00+00:00"))
    finder.add(report("autumn", FERRY, published="2031-09-07T21:00:00+00:00"))
    assert len(finder.events()) == 2


def test_old_events_are_closed_and_kept():
    finder = EventFinder()
    for number in range(1_200):
        day = f"20{31 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        finder.add(report(f"{number:04}", f"Ship Vessel{number} reached Port{number}x at dawn.", published=day))
    events = finder.events()
    assert sorted(article for event in events for article in event) == [f"{number:04}" for number in range(1_200)]
    assert len(finder._profiles) < 1_200


def test_nothing_gives_nothing():
    assert find_stories([]) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=5))
def test_any_texts_are_each_in_one_story(texts):
    articles = [report(str(number), text, title=text[:20] or None) for number, text in enumerate(texts)]
    assert sorted(article for story in find_stories(articles) for article in story.article_ids) == [
        article.id for article in articles
    ]


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "“" * 200_000, "A. " * 300_000, "9," * 500_000, "é\u202e\x00😀" * 100_000], ids=range(5)
)
def test_a_huge_text_takes_little_time(text):
    began = time.process_time()
    find_stories([report("huge", text), report("ferry", FERRY)])
    assert time.process_time() - began < 5


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 12), st.integers(0, 10_000), st.floats(0.05, 0.95))
def test_linkage_parts_everything_whatever_the_order(count, seed, threshold):
    raw = np.random.default_rng(seed).random((count, count)).astype(np.float32)
    similar = (raw + raw.T) / 2
    order = np.random.default_rng(seed + 1).permutation(count)
    groups = link_alike(similar, threshold)
    shuffled = link_alike(similar[np.ix_(order, order)], threshold)
    assert sorted(index for group in groups for index in group) == list(range(count))
    assert {frozenset(order[group].tolist()) for group in shuffled} == set(map(frozenset, groups))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=80))
def test_postings_find_every_entry(pairs):
    postings = Postings()
    for term, cluster in pairs:
        postings.add(np.array([term], dtype=np.uint32), cluster)
    terms = np.arange(31, dtype=np.uint32)
    places, clusters = postings.holders(terms)
    assert sorted(zip(places.tolist(), clusters.tolist(), strict=True)) == sorted(pairs)
    postings.drop(np.array([number % 2 == 0 for number in range(10)]))
    places, clusters = postings.holders(terms)
    assert sorted(zip(places.tolist(), clusters.tolist(), strict=True)) == sorted(p for p in pairs if p[1] % 2 == 0)
