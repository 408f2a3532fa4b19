"""The pieces a brief is made of, each on its own."""

import pytest
from brief_makers import make_brief, make_readings, make_story

from reportedly.brief.candidates import find_candidates
from reportedly.brief.choose import Choice, choose
from reportedly.brief.nearness import Nearness
from reportedly.brief.parts import is_background
from reportedly.brief.people import find_people
from reportedly.brief.support import find_support
from reportedly.brief.terms import term_weights
from reportedly.brief.themes import find_themes
from reportedly.brief.titles import find_title
from reportedly.ledger import build_ledger

PORT = """Ferry captain Nils Aaberg said the port of Sandvik closed on Monday.

Aaberg blamed the harbour board. He said the board had ignored a broken crane.

“The crane was broken for months,” Aaberg said. “Nobody came to mend it.”

The board's chairwoman, Ida Holm, denied it. She said the crane had been inspected in May.
"""
OTHER = """The port of Sandvik closed on Monday, and two ferries stayed in their berths.

Holm, who leads the harbour board, met the crews on Tuesday. The board may sell the crane.
"""


def candidates_of(readings):
    story = make_story(readings)
    ledger = build_ledger(story, readings)
    return list(find_candidates(story, ledger.entries, readings, find_people(readings)))


@pytest.fixture(scope="module")
def readings(annotator):
    return make_readings(annotator, (PORT, OTHER))


def test_people_have_the_name_the_articles_use_alone(readings):
    people = find_people(readings)
    assert (people["Aaberg"].full, people["Holm"].full) == ("Nils Aaberg", "Ida Holm")


def test_two_of_a_name_have_no_short_one(annotator):
    readings = make_readings(annotator, ("Mayor Karin Berg left the port. Captain Olaf Berg stayed at the port.",))
    assert "Berg" not in find_people(readings)


def test_he_is_named_or_not_taken(readings):
    texts = [candidate.text for candidate in candidates_of(readings)]
    assert not [text for text in texts if text.startswith(("He ", "She "))]
    pronouns = [m for c in candidates_of(readings) for m in c.mentions if m.words in ("He", "She")]
    assert {m.person.full for m in pronouns} <= {"Nils Aaberg", "Ida Holm"}


def test_a_short_length_says_less_than_a_long_one(readings):
    pool = candidates_of(readings)
    weights = term_weights([(c.origin, c.terms) for c in pool])
    few = choose(pool, Choice(weights), 15)
    many = choose(pool, Choice(weights), 60)
    assert 0 < len(few) < len(many)
    assert many[: len(few)] == few


def test_no_sentence_is_chosen_twice(readings):
    pool = candidates_of(readings)
    chosen = choose(pool, Choice(term_weights([(c.origin, c.terms) for c in pool])), 500)
    passages = [candidate.sentence.passage for candidate in chosen]
    assert len(passages) == len(set(passages))


def test_support_is_of_another_origin_and_says_the_same(readings):
    pool = candidates_of(readings)
    told = next(c for c in pool if c.text.startswith("Ferry captain"))
    assert [passage.article_id for passage in find_support(told, pool)] == ["article-1"]
    closed = next(c for c in pool if c.text.startswith("The port of Sandvik closed"))
    found = find_support(closed, pool)
    assert all(passage.article_id == "article-0" for passage in found)
    assert all("closed" in passage.text for passage in found)


def test_every_theme_has_more_than_one_sentence(readings):
    pool = candidates_of(readings)
    weights = term_weights([(c.origin, c.terms) for c in pool])
    chosen = choose(pool, Choice(weights), 500)
    groups, rest = find_themes(chosen, Nearness(pool), 3)
    assert sum(map(len, groups)) + len(rest) == len(chosen)
    assert groups
    assert all(len(members) >= 2 for members in groups)


def test_one_sentence_is_no_theme(readings):
    pool = candidates_of(readings)
    assert find_themes(pool[:1], Nearness(pool), 3) == ([], pool[:1])


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Port of Sandvik closed on Monday", "Port of Sandvik closed on Monday, Nils Aaberg says"),
        ("Aaberg: port of Sandvik closed", "Aaberg: port of Sandvik closed"),
        ("Ferries: port of Sandvik closed", "Port of Sandvik closed, Nils Aaberg says"),
        ("Port of Sandvik to be sold to investors from abroad", None),
        ("Why did the port of Sandvik close?", None),
    ],
)
def test_a_title_heads_the_brief_if_its_report_bears_it_out(annotator, title, headline):
    readings = make_readings(annotator, (PORT,), (title,))
    pool = candidates_of(readings)
    lead = next(c for c in pool if c.text.startswith("Ferry captain"))
    titled = find_title(lead, readings)
    assert (titled.text if titled is not None else None) == headline


def test_a_conflict_of_figures_is_stated_with_its_claimants(annotator):
    texts = (
        "The fire in Sandvik killed 12 people, Mayor Karin Berg said on Monday. The fire broke out at the port.",
        "The fire in Sandvik killed 19 people, police chief Olaf Dahl said on Tuesday. The fire broke out at the port.",
    )
    made = make_brief(annotator, texts)
    stated = [s.text for s in made.sentences() if "12" in s.text and "19" in s.text]
    for text in stated:
        assert "Berg" in text
        assert "Dahl" in text
    shown = [point.figure.passage.text for series in made.figures for point in series.points]
    assert {"12", "19"} <= set(shown)


@pytest.mark.parametrize(
    ("text", "dates_back"),
    [
        ("The hall was built in 1922.", True),
        ("The fireplace of 1922 was lit in the hall on Monday.", True),
        ("The original 1922 fireplace was lit in the hall on Monday.", False),
        ("Ann Hale joined the council in November 2021.", True),
    ],
)
def test_a_year_that_says_which_one_a_thing_is_dates_nothing(annotator, text, dates_back):
    readings = make_readings(annotator, (text,))
    [candidate, *_] = find_candidates(make_story(readings), (), readings, {})
    assert is_background(candidate, 2024) is dates_back
