"""Events over runs and days with a store: called back by a late report, the same as if nothing had been put away."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from reportedly import pipeline
from reportedly.records import Article
from reportedly.store import open_store
from reportedly.stories import EventFinder, find_stories, in_order
from reportedly.tracking import track_events

PLACES = ("Oskel", "Tarsk", "Merrin", "Brask", "Vellamo", "Kreel", "Ommen", "Drenova", "Lesk", "Kolbin", "Asha", "Tolk")
PEOPLE = ("Ilka Moravec", "Jonas Velt", "Orla Brenn", "Petra Auer", "Hugo Sant", "Lena Orth", "Greta Lind", "Piet Haug")
HAPPENINGS = (
    (
        "A ferry ran aground off {place}, harbour master {person} said.",
        "Rescue boats took {n} passengers off the ferry.",
    ),
    ("A fuel depot exploded in {place}, governor {person} said.", "Flames hurt {n} firefighters at the tanks."),
    ("An earthquake of magnitude five shook {place}.", "Mayor {person} counted {n} fallen houses and slept in a tent."),
    ("A court in {place} jailed the banker {person}.", "He had cheated {n} savers with false bonds, judges found."),
    ("Nurses in {place} went on strike for higher wages.", "Union leader {person} led {n} of them past the clinic."),
    ("A bridge at {place} was closed for cracks.", "Engineer {person} found rust in {n} of its bolts."),
)
ADDED = (
    "Nobody expected it on a quiet evening.",
    "Neighbours brought blankets and soup.",
    "An inquiry will begin soon.",
)


def reports_of(number: int, day: float, copies: int = 2) -> list[Article]:
    """Return reports of one event, each with its two sentences and one of its own, on the days after a day."""
    chance = random.Random(number)
    place = f"{chance.choice(PLACES)}{number}berg"
    person = chance.choice(PEOPLE).replace(" ", f" Van{number}")
    texts = [each.format(place=place, person=person, n=100 + number) for each in HAPPENINGS[number % len(HAPPENINGS)]]
    return [article(f"{number:04}-{copy}", " ".join([*texts, ADDED[copy]]), day + copy / 4) for copy in range(copies)]


def article(name: str, text: str, day: float | None) -> Article:
    if day is None:
        return Article(id=name, text=text)
    published = (datetime(2031, 1, 1, tzinfo=UTC) + timedelta(days=day)).isoformat(timespec="seconds")
    return Article(id=name, text=text, published=published)


def tracked(store, articles):
    store.keep_articles(articles)
    return {frozenset(event) for event in track_events(in_order(articles), store)}


def without_closing(articles, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("reportedly.stories.events.KEPT_DAYS", 1e9)
        finder = EventFinder()
        for each in articles:
            finder.add(each)
        return {frozenset(event) for event in finder.events()}


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "events.db")) as opened:
        yield opened


@pytest.fixture
def often_reviewed(monkeypatch):
    monkeypatch.setattr("reportedly.stories.events._REVIEW_EVERY", 16)


def test_a_late_article_finds_its_event_in_the_store(store):
    first, second, late = reports_of(7, 3.0, copies=3)
    tracked(store, [first, second, *reports_of(8, 4.0)])
    assert frozenset({first.id, second.id, late.id}) in tracked(store, [late])


def test_the_same_text_of_another_year_calls_nothing_back(store):
    [first] = reports_of(7, 3.0, copies=1)
    again = article("again", first.text, 363.0)
    assert tracked(store, [first]) | tracked(store, [again]) >= {frozenset({first.id}), frozenset({"again"})}


def test_reports_without_times_are_called_back_whenever_they_come(store):
    first, second = (article(each.id, each.text, None) for each in reports_of(7, 0.0))
    tracked(store, [first])
    assert tracked(store, [second]) == {frozenset({first.id, second.id})}


@pytest.mark.parametrize("seed", range(3))
def test_closing_changes_nothing_but_where_events_lie(store, often_reviewed, monkeypatch, seed):
    articles = [each for number in range(60) for each in reports_of(number, 6.0 * number, copies=3)]
    chance = random.Random(seed)
    order = sorted(articles, key=lambda each: articles.index(each) + (chance.random() < 0.1) * chance.uniform(5, 90))
    store.keep_articles(order)
    assert {frozenset(event) for event in track_events(order, store)} == without_closing(order, monkeypatch)


def test_day_by_day_the_events_are_those_of_one_run(store, often_reviewed):
    articles = [each for number in range(30) for each in reports_of(number, 2.0 * number, copies=3)]
    for start in range(0, len(articles), 9):
        found = tracked(store, articles[start : start + 9])
    finder = EventFinder()
    for each in articles:
        finder.add(each)
    assert found == {frozenset(event) for event in finder.events()}


def test_memory_holds_what_is_open_alone(often_reviewed):
    finder = EventFinder()
    most = 0
    for number in range(300):
        for each in reports_of(number, 3.0 * number):
            finder.add(each)
        finder.take_closed()
        most = max(most, len(finder._profiles), len(finder._ids))
    assert most < 160
    assert not finder._closed


def test_stories_keep_their_ids_over_runs_with_a_store(store):
    first, second, late = reports_of(7, 3.0, copies=3)
    other = reports_of(9, 60.0)

    def run(*articles):
        store.keep_articles(articles)
        known = tuple(store.articles())
        gathered = pipeline.Gathered(articles=known, unread=(), left_aside=(), origins={})
        return {story.article_ids: (story.id, story.events[0].id) for story in pipeline.group_stories(gathered, store)}

    before = run(second, *other)
    assert before == {(story.article_ids): (story.id, story.events[0].id) for story in find_stories([second, *other])}
    after = run(first, late)
    assert after[first.id, second.id, late.id] == before[(second.id,)]
    assert run() == after


def test_a_state_of_another_version_is_counted_anew(store):
    store.keep_state("counted", b"something else")
    assert tracked(store, reports_of(7, 3.0)) == {frozenset({"0007-0", "0007-1"})}
