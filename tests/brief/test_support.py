"""Which other origins say the same: those that give the figure its claimant gives, and none that tells otherwise."""

import pytest
from brief_makers import make_readings, make_story

from reportedly.brief.agreed import Agreed
from reportedly.brief.candidates import find_candidates
from reportedly.brief.choose import Choice
from reportedly.brief.order import Turn, gives_figure
from reportedly.brief.people import find_people
from reportedly.brief.support import Support
from reportedly.ledger import build_ledger


def candidates_of(story, ledger, readings):
    return list(find_candidates(story, ledger.entries, readings, find_people(readings), Agreed(ledger.series)))


TOLD = "Mayor Helen Vance has put the number of flooded homes in Orlby at 1,200, ninety more than she gave on Monday."


@pytest.fixture
def supporters(annotator):
    """Return a function from the sentence and what others wrote to the texts of the passages that support it."""

    def find(told, *others):
        readings = make_readings(annotator, (told, *others), (None,) * (1 + len(others)))
        story = make_story(readings)
        ledger = build_ledger(story, readings)
        pool = candidates_of(story, ledger, readings)
        first = next(candidate for candidate in pool if candidate.sentence.article_id == readings[0].article.id)
        return [passage.text for passage in Support(pool, readings, ledger.series).find(first)]

    return find


@pytest.mark.parametrize(
    "other",
    [
        "There are 1,200 flooded homes in Orlby, according to Mayor Helen Vance.",
        "Mayor Helen Vance now speaks of 1,200 flooded homes in Orlby.",
    ],
)
def test_the_figure_its_claimant_gives_elsewhere_is_the_same_in_other_words(supporters, other):
    assert supporters(TOLD, other) == [other]


@pytest.mark.parametrize(
    "other",
    [
        "There are 1,200 flooded homes in Orlby, according to the fire chief, Karl Moss.",
        "Mayor Helen Vance now speaks of 1,300 flooded homes in Orlby.",
        "Mayor Helen Vance now speaks of more than 1,200 flooded homes in Orlby.",
    ],
)
def test_another_claimant_number_or_bound_is_not_the_same(supporters, other):
    assert supporters(TOLD, other) == []


def test_the_same_words_by_somebody_else_are_not_the_same(supporters):
    told = "Fishermen may have to wait in Tarn while officers inspect the boats, said harbour director Karl Moss."
    assert supporters(told, told.replace("harbour director Karl Moss", "Minister Ada Lund")) == []


def test_the_same_deed_on_another_day_is_not_the_same(supporters):
    told = "Minister Ada Lund met the fishermen of Tarn in the harbour on 5 October."
    assert supporters(told, "Minister Ada Lund met fishermen of Tarn in its harbour on 9 October.") == []
    assert len(supporters(told, "Minister Ada Lund met fishermen of Tarn in its harbour on 5 October.")) == 1


def test_a_figure_is_told_once_of_its_claimant_and_leads_where_reports_count_it(annotator):
    others = (
        "There are 1,200 flooded homes in Orlby, according to Mayor Helen Vance. The school in Tarn burned down.",
        "There are 1,300 flooded homes in Orlby, according to the fire chief, Karl Moss.",
    )
    readings = make_readings(annotator, (TOLD, *others), (None,) * 3)
    story = make_story(readings)
    pool = candidates_of(story, build_ledger(story, readings), readings)
    by_word = {word: c for c in pool for word in ("ninety", "according to Mayor", "Moss", "school") if word in c.text}
    choice = Choice({}, taken=[by_word["ninety"]])
    assert choice.repeats(by_word["according to Mayor"])
    assert not choice.repeats(by_word["Moss"])
    leads = {word: gives_figure(Turn(c, [], pool, None)) for word, c in by_word.items()}
    assert leads["ninety"] > leads["school"] == 0
